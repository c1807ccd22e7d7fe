import type { Change } from "@/lib/administration/change-words";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { actorName } from "@/lib/events/describe";
import { isUuid } from "@/lib/uuid";

/** Who made some events, and on which day. */
export async function changesOf(seqs: readonly bigint[]): Promise<ReadonlyMap<bigint, Change>> {
  const events = await db().event.findMany({
    where: { seq: { in: [...seqs] } },
    select: { seq: true, actor: true, recordedAt: true },
  });
  const actors = await namesOf(events.map(({ actor }) => actor));
  return new Map(
    events.map(({ seq, actor, recordedAt }) => [
      seq,
      { on: copenhagenDay(recordedAt), by: actorName(actor, { actors }) },
    ]),
  );
}

async function namesOf(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { key: { in: [...new Set(keys)].filter(isUuid) } };
  const users = await db().user.findMany({ where, select: { key: true, name: true } });
  return new Map(users.map(({ key, name }) => [key, name]));
}
