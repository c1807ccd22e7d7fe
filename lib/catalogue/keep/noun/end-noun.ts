import { type Actor, can } from "@/lib/auth/permissions";
import { readShown, type ShownNoun } from "@/lib/catalogue/keep/noun/change-noun";
import { endRows, extendRow, type NounRow } from "@/lib/catalogue/keep/noun/rows";
import { isNameTaken } from "@/lib/catalogue/keep/noun/there";
import { readUnder } from "@/lib/catalogue/keep/noun/under";
import type { KeepRefusal, Kept } from "@/lib/catalogue/keep/refusals";
import { addDays, copenhagenDay, fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import { type RolloutLog, readRolloutLog } from "@/lib/rollout/log";

/** `lastOn` is the last day on which it is there; null when no end is decided. */
export type NounEnd = ShownNoun & { lastOn: IsoDate | null };

/** It ends, ends on another day, or goes on after all. Nothing may stand under it afterwards. */
export async function endNoun(actor: Actor, { lastOn, ...shown }: NounEnd, now: Date): Promise<Kept> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  // before the transaction: the log waits for every writer to be done
  const log = await readRolloutLog();
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const before = await readShown(tx, shown);
    if (!before.ok) return before;
    const rows = before.rows.toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
    const last = rows.at(-1) ?? before.row;
    const until = last.validTo && fromDbDate(last.validTo);
    if (lastOn === until) return { ok: false, refusal: "nothing_changed" };
    const isShorter = lastOn !== null && (until === null || lastOn < until);
    const refusal = isShorter
      ? await refusalToEnd(tx, shown, { rows, lastOn, log })
      : await refusalToGoOn(tx, shown, last);
    if (refusal) return { ok: false, refusal };
    const day = addDays((isShorter ? lastOn : until) ?? "", 1);
    const { noun, slug } = shown;
    const seq = await recordEvent(tx, {
      subject: { kind: "catalogue", key: slug },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "catalogue.changed", noun, act: isShorter ? "retired" : "changed", from: day },
    });
    if (isShorter) await endRows(tx, noun, rows, { day, seq });
    else await extendRow(tx, noun, last, { to: lastOn === null ? null : toDbDate(lastOn), seq });
    return { ok: true };
  });
}

type Ending = { rows: readonly NounRow[]; lastOn: IsoDate; log: RolloutLog };

async function refusalToEnd(
  tx: Tx,
  { noun, slug }: ShownNoun,
  { rows, lastOn, log }: Ending,
): Promise<KeepRefusal | null> {
  if (rows.every(({ validFrom }) => fromDbDate(validFrom) > lastOn)) return "before_it_began";
  const { types, rollouts } = await readUnder(tx, noun, { slug, day: addDays(lastOn, 1), log });
  if (types.length > 0) return "types_under";
  if (rollouts.length > 0) return noun === "waiting_party" ? "awaited" : "rollouts_under";
  return null;
}

/** Another may have got its name since. */
async function refusalToGoOn(tx: Tx, { noun, slug }: ShownNoun, last: NounRow): Promise<KeepRefusal | null> {
  const from = last.validTo ? addDays(fromDbDate(last.validTo), 1) : fromDbDate(last.validFrom);
  return (await isNameTaken(tx, noun, { name: last.name, own: slug, from })) ? "title_taken" : null;
}
