import type { Tx } from "@/lib/db";
import { WRITERS_LOCK } from "@/lib/events/record";

/**
 * The seq up to which everything that will ever be recorded is recorded: taken while no writer is in flight, and held
 * so until the transaction ends. 0 when nothing is.
 */
export async function takeWatermark(tx: Tx): Promise<bigint> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${WRITERS_LOCK})`;
  const { _max } = await tx.event.aggregate({ _max: { seq: true } });
  return _max.seq ?? 0n;
}
