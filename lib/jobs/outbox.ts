import { db, type Tx } from "@/lib/db";

/** What work can be promised; each kind knows what its subject is. Names are stored: add, never rename. */
export const JOB_KINDS = ["read_batch", "make_print_run", "make_remote_run"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/**
 * Does one piece of work to its end. It may be broken off anywhere and begun again, here or in another process, also while
 * a slow one still believes that it has it: whatever it writes must be the same the second time.
 */
export type Handler = (subject: string) => Promise<void>;
export type Handlers = Readonly<Partial<Record<JobKind, Handler>>>;

// Longer than a process is ever silent, and short enough to wait for after one was killed.
const LEASE_SECONDS = 20;
const RENEW_MS = 5_000;
/** After so many it lies still, and the screens say so. */
export const MOST_TRIES = 5;

/** Promises work in the transaction that asks for it. Promised twice it is done once. */
export async function promise(tx: Tx, kind: JobKind, subject: string): Promise<void> {
  await tx.$executeRaw`insert into job (kind, subject) values (${kind}, ${subject}::uuid) on conflict do nothing`;
}

type Taken = { id: bigint; kind: JobKind; subject: string };

/** Takes the oldest work of these kinds that nobody has, and does it. False when there is none. What fails is tried again, later each time. */
export async function workOnce(handlers: Handlers): Promise<boolean> {
  const job = await take(Object.keys(handlers));
  if (!job) return false;
  const renewing = setInterval(() => void renew(job.id).catch(() => {}), RENEW_MS);
  try {
    await handlers[job.kind]?.(job.subject);
    await db().job.deleteMany({ where: { id: job.id } });
  } catch (error) {
    await putOff(job.id, error);
  } finally {
    clearInterval(renewing);
  }
  return true;
}

async function take(kinds: readonly string[]): Promise<Taken | undefined> {
  const [job] = await db().$queryRaw<Taken[]>`
    update job set leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    where id = (
      select id from job
      where kind = any(${[...kinds]}) and tries < ${MOST_TRIES} and run_after <= clock_timestamp()
        and (leased_until is null or leased_until < clock_timestamp())
      order by id limit 1 for update skip locked
    )
    returning id, kind, subject`;
  return job;
}

function renew(id: bigint) {
  return db().$executeRaw`
    update job set leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}) where id = ${id}`;
}

/** A process that was killed has not failed: only what throws is counted. What is written down names the kind of fault and nothing of what was worked on. */
async function putOff(id: bigint, error: unknown): Promise<void> {
  const fault = error instanceof Error ? error.name : "Error";
  console.error(`Et stykke arbejde med posten gik ikke (${fault}). Det prøves igen.`);
  await db().$executeRaw`
    update job set leased_until = null, fault = ${fault}, tries = tries + 1,
      run_after = clock_timestamp() + (tries + 1) * interval '10 seconds'
    where id = ${id}`;
}

export type WorkState = "none" | "waits" | "given_up";

/** Whether work that was promised is done or was never promised, waits or is being done, or has failed so often that it lies still. */
export async function readWork(kind: JobKind, subject: string): Promise<WorkState> {
  const job = await db().job.findUnique({
    where: { kind_subject: { kind, subject } },
    select: { tries: true },
  });
  if (!job) return "none";
  return job.tries < MOST_TRIES ? "waits" : "given_up";
}

/** Gives work that was given up its tries back. */
export async function tryAgain(kind: JobKind, subject: string): Promise<void> {
  const data = { tries: 0, runAfter: new Date(0), fault: null };
  await db().job.updateMany({ where: { kind, subject, tries: { gte: MOST_TRIES } }, data });
}
