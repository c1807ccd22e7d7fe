import { clockRules } from "@/lib/clock/rules";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { toRecorded } from "@/lib/events/record";
import { dueOn } from "@/lib/sag/due";
import { readSettings } from "@/lib/setting/queries";

const BATCH = 500;

/** Gives every open sag its due day anew, by the settings of the day. Gives how many it changed. */
export async function rebuildDue(tx: Tx, today: IsoDate): Promise<number> {
  const rules = clockRules(await readSettings(tx, today));
  let changed = 0;
  for (let after = ""; ; ) {
    const sager = await openSager(tx, after);
    const last = sager.at(-1);
    if (!last) return changed;
    const events = await eventsOf(tx, sager);
    const moved = sager.flatMap(({ id, key, dueOn: stored }) => {
      const due = dueOn(events.get(key) ?? [], rules);
      return due === null || due === stored ? [] : [{ id, due }];
    });
    changed += await store(tx, moved);
    after = last.sagsnummer;
  }
}

async function openSager(tx: Tx, after: string) {
  const rows = await tx.sag.findMany({
    where: { dueOn: { not: null }, sagsnummer: { gt: after } },
    select: { id: true, key: true, sagsnummer: true, dueOn: true },
    orderBy: { sagsnummer: "asc" },
    take: BATCH,
  });
  return rows.map((row) => ({ ...row, dueOn: row.dueOn && fromDbDate(row.dueOn) }));
}

async function eventsOf(tx: Tx, sager: readonly { key: string }[]): Promise<Map<string, RecordedEvent[]>> {
  const rows = await tx.event.findMany({
    where: { subjectKind: "sag", subjectKey: { in: sager.map(({ key }) => key) } },
  });
  return Map.groupBy(rows.map(toRecorded), ({ subject }) => subject.key);
}

/**
 * Locked in the order of their numbers first, as whoever divides several at once does. The version stays: nobody's form
 * is out of date because a day moved.
 */
async function store(tx: Tx, moved: readonly { id: string; due: IsoDate }[]): Promise<number> {
  if (moved.length === 0) return 0;
  const [ids, days] = [moved.map(({ id }) => id), moved.map(({ due }) => due)];
  await tx.$queryRaw`select id from sag where id = any(${ids}::uuid[]) order by sagsnummer for no key update`;
  return tx.$executeRaw`
    update sag set due_on = moved.due
    from unnest(${ids}::uuid[], ${days}::date[]) as moved (id, due)
    where sag.id = moved.id`;
}
