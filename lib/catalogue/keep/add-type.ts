import { randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import { freeSlug } from "@/lib/catalogue/keep/free-slug";
import type { NewType } from "@/lib/catalogue/keep/input";
import { NOUN_WORDS, NOUNS } from "@/lib/catalogue/keep/noun/nouns";
import { isPlacedFrom } from "@/lib/catalogue/keep/noun/there";
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
 * it stands under, beginning as an idea.
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
    await startRollout(tx, actor, { slug, recordedSeq, type });
    return { ok: true, slug };
  });
}

async function readTypeKeys(tx: Tx): Promise<string[]> {
  return (await tx.fuldmagtstype.findMany({ select: { slug: true } })).map(({ slug }) => slug);
}

type Written = { slug: string; recordedSeq: bigint };

async function writeType(tx: Tx, { slug, recordedSeq }: Written, { fields, from }: NewType): Promise<void> {
  const { forvaltningSlug, authority, legalBasisVerifiedOn, ...row } = fields;
  const dated = { slug, validFrom: toDbDate(from), recordedSeq };
  await tx.fuldmagtstype.create({ data: { slug } });
  await tx.fuldmagtstypeRow.create({
    data: {
      ...row,
      ...dated,
      national: false,
      legalBasisVerifiedOn: legalBasisVerifiedOn && toDbDate(legalBasisVerifiedOn),
    },
  });
  await tx.fuldmagtstypeResponsibility.create({ data: { ...dated, forvaltningSlug, authority } });
}

type Start = Written & { type: NewType };

async function startRollout(tx: Tx, actor: Actor, { slug, recordedSeq, type }: Start): Promise<void> {
  const { fields, from, pakker } = type;
  const dated = { validFrom: toDbDate(from), recordedSeq };
  const { areaSlug, source } = fields;
  const rollout = await tx.rollout.create({ data: { typeSlug: slug, areaSlug } });
  for (const pakke of pakker) {
    const pakkeId = randomUUID();
    await tx.fuldmagtspakke.create({ data: { id: pakkeId, typeSlug: slug, ...pakke } });
    await tx.fuldmagtspakkeRow.create({ data: { pakkeId, source, ...dated } });
    await tx.rolloutPakke.create({ data: { rolloutId: rollout.id, pakkeId, areaSlug, ...dated } });
  }
  await recordEvent(tx, {
    subject: { kind: "rollout", key: rollout.key },
    occurredOn: from,
    actor: actor.key,
    fact: { type: "rollout.stepped", step: "start", to: "idea", fuldmagtstype: slug, area: areaSlug },
  });
}
