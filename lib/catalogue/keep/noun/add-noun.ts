import { type Actor, can } from "@/lib/auth/permissions";
import { freeSlug } from "@/lib/catalogue/keep/free-slug";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { readKeys, readRows, writeNew } from "@/lib/catalogue/keep/noun/rows";
import { changeSituationTypes } from "@/lib/catalogue/keep/noun/situation-types";
import { isNameTaken } from "@/lib/catalogue/keep/noun/there";
import type { KeepRefusal } from "@/lib/catalogue/keep/refusals";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

/** `types` are those of a life situation, in their order. */
export type NewNoun = { name: string; from: IsoDate; types?: readonly string[] };
export type NounAdded = { ok: true; slug: string } | { ok: false; refusal: KeepRefusal };

/** One that was not there, from a day on. Its key is made once from the name. A life situation stands last. */
export async function addNoun(
  actor: Actor,
  { noun, ...asked }: NewNoun & { noun: Noun },
  now: Date,
): Promise<NounAdded> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const begun = await beginNoun(tx, actor, { noun, ...asked, now });
    if (!begun.ok) return begun;
    const change = { from: asked.from, seq: begun.seq, before: [], types: asked.types ?? [] };
    if (noun === "life_situation") await changeSituationTypes(tx, begun.slug, change);
    return { ok: true, slug: begun.slug };
  });
}

type Begin = NewNoun & { noun: Noun; now: Date; other?: string };
type Begun = { ok: true; slug: string; seq: bigint } | { ok: false; refusal: KeepRefusal };

/** Writes its first row, inside a transaction that keeps the catalogue. `other` is what it is split off from. */
export async function beginNoun(
  tx: Tx,
  actor: Actor,
  { noun, name, from, now, other }: Begin,
): Promise<Begun> {
  if (await isNameTaken(tx, noun, { name, own: null, from })) return { ok: false, refusal: "title_taken" };
  const slug = freeSlug(name, await readKeys(tx, noun));
  if (!slug) return { ok: false, refusal: "title_without_letters" };
  const seq = await recordEvent(tx, {
    subject: { kind: "catalogue", key: slug },
    occurredOn: copenhagenDay(now),
    actor: actor.key,
    fact: { type: "catalogue.changed", noun, act: "added", from, ...(other ? { other } : {}) },
  });
  const positions = (await readRows(tx, noun)).map(({ position }) => position);
  await writeNew(tx, noun, {
    slug,
    name,
    position: noun === "life_situation" ? Math.max(-1, ...positions) + 1 : 0,
    source: "found",
    note: null,
    validFrom: toDbDate(from),
    validTo: null,
    recordedSeq: seq,
  });
  return { ok: true, slug, seq };
}
