import { SrOnly } from "@/components/ui/sr-only";
import { Status } from "@/components/ui/status";
import type { RolloutLine } from "@/lib/rollout/matrix";

/** Whom a rollout waits for and how long, or how it went. */
export function WaitingCell({ line }: { line: RolloutLine }) {
  const { status, party, days, isLate, isStill, delay } = line;
  if (status === "live") return <span className="muted">{delayWords(delay)}</span>;
  if (status === "retired") return <span className="muted">Udfaset</span>;
  if (status === "paused") {
    return (
      <Status sign="paused" small>
        Sat på pause{party ? `, ${party}` : ""}
      </Status>
    );
  }
  const since = days === null ? "" : `${days} ${days === 1 ? "dag" : "dage"}`;
  const words = [party ?? "Ingen", since].filter(Boolean).join(", ");
  if (isLate) {
    return (
      <Status sign="late" small>
        <SrOnly>Over tid: </SrOnly>
        {words}
      </Status>
    );
  }
  if (isStill) {
    return (
      <Status sign="warn" small>
        <SrOnly>Står stille: </SrOnly>
        {words}
      </Status>
    );
  }
  return words;
}

/** How it went against the first plan. */
export function delayWords(delay: number | null): string {
  if (delay === null) return "Uden plan";
  if (delay === 0) return "Til tiden";
  return delay > 0 ? `${delay} dage efter planen` : `${-delay} dage før planen`;
}
