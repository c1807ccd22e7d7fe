import { type ClockRules, clockRules } from "@/lib/clock/rules";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { readSettings } from "@/lib/setting/queries";

// Whoever stores a due day holds this lock shared until the end; whoever changes the clocks takes it exclusively.
const CLOCKS_LOCK = 7_206_115;

/**
 * The rules for a transaction that stores a due day: nobody changes them before it ends. To be asked for before the
 * row of a sag is locked, because a change of the clocks holds them all.
 */
export async function holdClockRules(tx: Tx, today: IsoDate): Promise<ClockRules> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(${CLOCKS_LOCK})`;
  return clockRules(await readSettings(tx, today));
}

/** Waits until nobody stores a due day by the old rules, and lets nobody begin until the transaction ends. */
export async function stopClocks(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${CLOCKS_LOCK})`;
}
