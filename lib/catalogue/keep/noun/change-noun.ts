import { type Actor, can } from "@/lib/auth/permissions";
import { calledTheSame, rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { changeRows, type NounRow, readRows } from "@/lib/catalogue/keep/noun/rows";
import { changeSituationTypes, readSituationTypes, typesOn } from "@/lib/catalogue/keep/noun/situation-types";
import { isNameTaken } from "@/lib/catalogue/keep/noun/there";
import type { KeepRefusal, Kept } from "@/lib/catalogue/keep/refusals";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { lastSeq, oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

export type NounFields = {
  name: string;
  /** of a life situation: its place among the others, from 1, and its types in their order */
  situation?: { place: number; types: readonly string[] };
};

/** Which one, on which day its form showed it, and with which event. */
export type ShownNoun = { noun: Noun; slug: string; shownOn: IsoDate; seen: bigint };
export type NounChange = ShownNoun & { fields: NounFields; from: IsoDate };

/** What differs from what was shown holds from a day on: today, later, or a day that has been. */
export async function changeNoun(actor: Actor, asked: NounChange, now: Date): Promise<Kept> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const before = await readShown(tx, asked);
    if (!before.ok) return before;
    const changed = differing(before, asked.fields);
    const { noun, slug, from } = asked;
    if (Object.keys(changed).length === 0) return { ok: false, refusal: "nothing_changed" };
    if (!rowOn(before.rows, from)) return { ok: false, refusal: "before_it_began" };
    if (changed.name && (await isNameTaken(tx, noun, { name: changed.name, own: slug, from })))
      return { ok: false, refusal: "title_taken" };
    const seq = await recordEvent(tx, {
      subject: { kind: "catalogue", key: slug },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "catalogue.changed", noun, act: "changed", from },
    });
    if (changed.name) {
      const rows = calledTheSame(before.rows, from);
      // what the municipality calls it itself is no proposal, and a note of ours was of the old name
      const change = { name: changed.name, source: "found", note: null } as const;
      await changeRows(tx, noun, rows, { day: from, change, seq });
    }
    if (changed.place) await moveTo(tx, { slug, from, seq, place: changed.place });
    if (changed.types)
      await changeSituationTypes(tx, slug, { from, seq, before: before.types, types: changed.types });
    return { ok: true };
  });
}

type Before = { ok: true; row: NounRow; rows: NounRow[]; types: string[]; place: number };

/** It as its form showed it; a refusal when it is not there, or a colleague has written of it since. */
export async function readShown(
  tx: Tx,
  { noun, slug, shownOn, seen }: ShownNoun,
): Promise<Before | { ok: false; refusal: KeepRefusal }> {
  const all = await readRows(tx, noun);
  const rows = all.filter((row) => row.slug === slug);
  const row = rowOn(rows, shownOn);
  if (!row) return { ok: false, refusal: "not_found" };
  const typeRows = noun === "life_situation" ? await readSituationTypes(tx, slug) : [];
  if (lastSeq([...rows, ...typeRows]) !== seen) return { ok: false, refusal: "changed_meanwhile" };
  return { ok: true, row, rows, types: typesOn(typeRows, shownOn), place: placeOf(all, slug, shownOn) };
}

type Changed = { name?: string; place?: number; types?: readonly string[] };

function differing({ row, types, place }: Before, { name, situation }: NounFields): Changed {
  return {
    ...(name === row.name ? {} : { name }),
    ...(situation && situation.place !== place ? { place: situation.place } : {}),
    ...(situation && situation.types.join() !== types.join() ? { types: situation.types } : {}),
  };
}

/** Its place among those that are there on a day, from 1. */
export function placeOf(rows: readonly NounRow[], slug: string, day: IsoDate): number {
  return inOrder(rows, day).findIndex((row) => row.slug === slug) + 1;
}

function inOrder(rows: readonly NounRow[], day: IsoDate): NounRow[] {
  const own = [...Map.groupBy(rows, (row) => row.slug).values()];
  return own
    .flatMap((one) => rowOn(one, day) ?? [])
    .toSorted((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1));
}

type Move = { slug: string; from: IsoDate; seq: bigint; place: number };

/** Those it passes make room, from the same day on. */
async function moveTo(tx: Tx, { slug, from, seq, place }: Move): Promise<void> {
  const rows = await readRows(tx, "life_situation");
  const order = inOrder(rows, from).map((row) => row.slug);
  const moved = order.filter((one) => one !== slug).toSpliced(place - 1, 0, slug);
  for (const [position, one] of moved.entries()) {
    const own = rows.filter((row) => row.slug === one);
    if (rowOn(own, from)?.position === position) continue;
    await changeRows(tx, "life_situation", own, { day: from, change: { position }, seq });
  }
}
