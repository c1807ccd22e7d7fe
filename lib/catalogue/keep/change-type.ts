import { type Actor, can } from "@/lib/auth/permissions";
import { type KeptType, readKeptType, type TypeFields } from "@/lib/catalogue/keep/kept-type";
import { isPlacedFrom } from "@/lib/catalogue/keep/noun/there";
import type { Kept } from "@/lib/catalogue/keep/refusals";
import { isTitleTaken } from "@/lib/catalogue/keep/titles";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { changeFrom, oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

export type TypeChange = {
  slug: string;
  fields: TypeFields;
  /** the day from which it is so */
  from: IsoDate;
  /** the day that the form showed */
  shownOn: IsoDate;
  /** the event it was shown with */
  seen: bigint;
};

/**
 * What differs from what was shown holds from a day on: today, later, or a day that has been when it was written wrong.
 * What does not differ is left as it is on every day.
 */
export async function changeType(
  actor: Actor,
  { slug, fields, from, shownOn, seen }: TypeChange,
  now: Date,
): Promise<Kept> {
  if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "catalogue");
    const before = await readKeptType(tx, slug, shownOn);
    if (!before) return { ok: false, refusal: "not_found" };
    if (before.seq !== seen) return { ok: false, refusal: "changed_meanwhile" };
    const { row, answer } = differing(before, fields);
    if (isEmpty(row) && isEmpty(answer)) return { ok: false, refusal: "nothing_changed" };
    if (row.title && (await isTitleTaken(tx, row.title, slug))) return { ok: false, refusal: "title_taken" };
    if (!(await readKeptType(tx, slug, from))) return { ok: false, refusal: "before_it_began" };
    if (!(await isPlacedFrom(tx, { ...row, ...answer }, from)))
      return { ok: false, refusal: "place_not_then" };
    const recordedSeq = await recordEvent(tx, {
      subject: { kind: "catalogue", key: slug },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "catalogue.changed", noun: "fuldmagtstype", act: "changed", from },
    });
    if (!isEmpty(row)) await changeRow(tx, { slug, from, recordedSeq }, row);
    if (!isEmpty(answer)) await changeAnswer(tx, { slug, from, recordedSeq }, answer);
    return { ok: true };
  });
}

type AnswerFields = Pick<TypeFields, "forvaltningSlug" | "authority">;
type RowFields = Omit<TypeFields, keyof AnswerFields>;
type RowChange = Partial<RowFields> & { national?: boolean };
type AnswerChange = Partial<AnswerFields>;

function differing(before: KeptType, fields: TypeFields): { row: RowChange; answer: AnswerChange } {
  const { forvaltningSlug, authority, ...row } = fields;
  return {
    row: changesOf<RowFields>(before, row),
    answer: changesOf<AnswerFields>(before, { forvaltningSlug, authority }),
  };
}

/** The fields that say something else than before. */
export function changesOf<F extends object>(before: F, fields: F): Partial<F> {
  const changed = (Object.keys(fields) as (keyof F)[]).filter((key) => fields[key] !== before[key]);
  const change: Partial<F> = {};
  for (const key of changed) change[key] = fields[key];
  return change;
}

function isEmpty(change: object): boolean {
  return Object.keys(change).length === 0;
}

type Where = { slug: string; from: IsoDate; recordedSeq: bigint };

/** The row of a type says something else from a day on. */
export async function changeRow(
  tx: Tx,
  { slug, from: day, recordedSeq }: Where,
  row: RowChange,
): Promise<void> {
  const { legalBasisVerifiedOn, ...rest } = row;
  const verified =
    legalBasisVerifiedOn === undefined
      ? {}
      : { legalBasisVerifiedOn: legalBasisVerifiedOn === null ? null : toDbDate(legalBasisVerifiedOn) };
  const rows = await tx.fuldmagtstypeRow.findMany({ where: { slug, replacedSeq: null } });
  await changeFrom(
    rows,
    { day, change: { ...rest, ...verified } },
    {
      replace: (where) => tx.fuldmagtstypeRow.updateMany({ where, data: { replacedSeq: recordedSeq } }),
      write: ({ id: _, ...written }) => tx.fuldmagtstypeRow.create({ data: { ...written, recordedSeq } }),
    },
  );
}

/** Somebody else answers for it from a day on. */
export async function changeAnswer(tx: Tx, { slug, from: day, recordedSeq }: Where, change: AnswerChange) {
  const rows = await tx.fuldmagtstypeResponsibility.findMany({ where: { slug, replacedSeq: null } });
  await changeFrom(
    rows,
    { day, change },
    {
      replace: (where) =>
        tx.fuldmagtstypeResponsibility.updateMany({ where, data: { replacedSeq: recordedSeq } }),
      write: ({ id: _, ...written }) =>
        tx.fuldmagtstypeResponsibility.create({ data: { ...written, recordedSeq } }),
    },
  );
}
