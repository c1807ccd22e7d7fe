import { type Actor, can } from "@/lib/auth/permissions";
import { beginNoun, type NounAdded } from "@/lib/catalogue/keep/noun/add-noun";
import { readShown } from "@/lib/catalogue/keep/noun/change-noun";
import { rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import { moveTypes } from "@/lib/catalogue/keep/noun/move-types";
import { readTypesOf } from "@/lib/catalogue/keep/noun/under";
import type { IsoDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";

export type Split = {
  slug: string;
  name: string;
  types: readonly string[];
  from: IsoDate;
  shownOn: IsoDate;
  seen: bigint;
};

/** One forvaltning becomes two from a day on: the new one gets the types that are chosen. */
export async function splitForvaltning(
  actor: Actor,
  { slug, name, types, from, shownOn, seen }: Split,
  now: Date,
): Promise<NounAdded> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const before = await readShown(tx, { noun: "forvaltning", slug, shownOn, seen });
    if (!before.ok) return before;
    if (!rowOn(before.rows, from)) return { ok: false, refusal: "before_it_began" };
    const own = await readTypesOf(tx, slug, from);
    if (types.some((type) => !own.includes(type))) return { ok: false, refusal: "type_not_there" };
    const begun = await beginNoun(tx, actor, { noun: "forvaltning", name, from, now, other: slug });
    if (!begun.ok) return begun;
    await moveTypes(tx, { from, ours: slug, theirs: begun.slug, types, seq: begun.seq });
    return { ok: true, slug: begun.slug };
  });
}
