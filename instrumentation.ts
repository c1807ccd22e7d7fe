/** Next calls this once in each server process, before the first request: what runs by the clock begins here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  // A build needs no database, and sends no mail.
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { startJobs } = await import("@/lib/jobs/timer");
  startJobs();
  const { startPostWork } = await import("@/lib/jobs/post-work");
  startPostWork();
}
