import { type Actor, can } from "@/lib/auth/permissions";
import { readShown } from "@/lib/catalogue/keep/noun/change-noun";
import { rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import { moveTypes } from "@/lib/catalogue/keep/noun/move-types";
import { endRows } from "@/lib/catalogue/keep/noun/rows";
import { isThereFrom } from "@/lib/catalogue/keep/noun/there";
import type { Kept } from "@/lib/catalogue/keep/refusals";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

/** `into` is the forvaltning that goes on. */
export type Merge = { slug: string; into: string; from: IsoDate; shownOn: IsoDate; seen: bigint };

/** Two forvaltninger become one from a day on: all types of the one go to the other, and it ends the day before. */
export async function mergeForvaltning(
  actor: Actor,
  { slug, into, from, shownOn, seen }: Merge,
  now: Date,
): Promise<Kept> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const before = await readShown(tx, { noun: "forvaltning", slug, shownOn, seen });
    if (!before.ok) return before;
    if (!rowOn(before.rows, from)) return { ok: false, refusal: "before_it_began" };
    const isOther = into !== slug && (await isThereFrom(tx, "forvaltning", into, from));
    if (!isOther) return { ok: false, refusal: "other_not_then" };
    const seq = await recordEvent(tx, {
      subject: { kind: "catalogue", key: slug },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "catalogue.changed", noun: "forvaltning", act: "retired", from, other: into },
    });
    await moveTypes(tx, { from, ours: slug, theirs: into, seq });
    await endRows(tx, "forvaltning", before.rows, { day: from, seq });
    return { ok: true };
  });
}
