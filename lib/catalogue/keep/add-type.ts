import { randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import { freeSlug } from "@/lib/catalogue/keep/free-slug";
import type { NewType } from "@/lib/catalogue/keep/input";
import { NOUN_WORDS, NOUNS } from "@/lib/catalogue/keep/noun/nouns";
import { isPlacedFrom } from "@/lib/catalogue/keep/noun/there";
import { startRollout } from "@/lib/catalogue/keep/place-pakke";
import type { KeepRefusal } from "@/lib/catalogue/keep/refusals";
import { isTitleTaken } from "@/lib/catalogue/keep/titles";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

export type TypeAdded = { ok: true; slug: string } | { ok: false; refusal: KeepRefusal };

/** Pages of the catalogue that a type cannot be called after. */
const PAGES = ["ny", ...NOUNS.map((noun) => NOUN_WORDS[noun].path)];

/**
 * A type that was not there: its key is made once from the title. Its pakker go through the gates together in the area
 * it stands under, beginning as an idea. A national one has no gates: it can be given.
 */
export async function addType(actor: Actor, type: NewType, now: Date): Promise<TypeAdded> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const { title } = type.fields;
    if (await isTitleTaken(tx, title, null)) return { ok: false, refusal: "title_taken" };
    if (!(await isPlacedFrom(tx, type.fields, type.from))) return { ok: false, refusal: "place_not_then" };
    const slug = freeSlug(title, [...PAGES, ...(await readTypeKeys(tx))]);
    if (!slug) return { ok: false, refusal: "title_without_letters" };
    const recordedSeq = await recordEvent(tx, {
      subject: { kind: "catalogue", key: slug },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "catalogue.changed", noun: "fuldmagtstype", act: "added", from: type.from },
    });
    await writeType(tx, { slug, recordedSeq }, type);
    const pakker = await writePakker(tx, { slug, recordedSeq }, type);
    const { areaSlug } = type.fields;
    if (!type.national)
      await startRollout(tx, actor, { slug, from: type.from, recordedSeq, areaSlug, pakker });
    return { ok: true, slug };
  });
}

async function readTypeKeys(tx: Tx): Promise<string[]> {
  return (await tx.fuldmagtstype.findMany({ select: { slug: true } })).map(({ slug }) => slug);
}

type Written = { slug: string; recordedSeq: bigint };

async function writeType(
  tx: Tx,
  { slug, recordedSeq }: Written,
  { fields, from, national }: NewType,
): Promise<void> {
  const { forvaltningSlug, authority, legalBasisVerifiedOn, ...row } = fields;
  const dated = { slug, validFrom: toDbDate(from), recordedSeq };
  await tx.fuldmagtstype.create({ data: { slug } });
  await tx.fuldmagtstypeRow.create({
    data: {
      ...row,
      ...dated,
      national,
      legalBasisVerifiedOn: legalBasisVerifiedOn && toDbDate(legalBasisVerifiedOn),
    },
  });
  await tx.fuldmagtstypeResponsibility.create({ data: { ...dated, forvaltningSlug, authority } });
}

/** What a citizen can give of it. */
async function writePakker(tx: Tx, { slug, recordedSeq }: Written, { fields, from, pakker }: NewType) {
  const dated = { source: fields.source, validFrom: toDbDate(from), recordedSeq };
  const made = pakker.map((pakke) => ({ id: randomUUID(), ...pakke }));
  await tx.fuldmagtspakke.createMany({ data: made.map((pakke) => ({ typeSlug: slug, ...pakke })) });
  await tx.fuldmagtspakkeRow.createMany({ data: made.map(({ id: pakkeId }) => ({ pakkeId, ...dated })) });
  return made;
}
