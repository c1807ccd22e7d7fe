import type { KeptForm } from "@/lib/draft/kept-form";
import { type AskedField, type FieldPair, pairsOf } from "@/lib/form/both";
import { type FieldError, type TypedForm, typed } from "@/lib/form/form";

/** A form of administration as its page shows it: as it stands, or as it was typed and not saved. */
export type Attempt = {
  form: TypedForm;
  /** what the form is sent with: as it was first shown with, until both versions have been seen */
  version: string;
  errors: readonly FieldError[];
  /** the errors, each with the id on the page that it leads to */
  summary: readonly FieldError[];
  /** a colleague's version beside one's own; null when nobody was first */
  pairs: readonly FieldPair[] | null;
};

export type Stored = { form: TypedForm; version: string; fields: readonly AskedField[] };

type Rules<R extends string> = {
  errorsOf: (kept: KeptForm<R>) => FieldError[];
  /** the sentence when a colleague was first */
  stale: string;
};

/** Where on the page the two versions stand. */
export const BOTH_VERSIONS = "begge-udgaver";

/** The form as it is stored, or the kept one with what is wrong with it. */
export function attemptOf<R extends string>(
  kept: KeptForm<R> | null,
  { form, version, fields }: Stored,
  { errorsOf, stale }: Rules<R>,
): Attempt {
  if (!kept) return { form, version, errors: [], summary: [], pairs: null };
  if (kept.refusal === "changed_meanwhile") {
    const pairs = pairsOf(fields, form, kept.form);
    return {
      form: kept.form,
      version,
      errors: [],
      summary: [{ field: BOTH_VERSIONS, message: stale }],
      pairs,
    };
  }
  const errors = errorsOf(kept);
  return { form: kept.form, version: typed(kept.form, "version"), errors, summary: errors, pairs: null };
}
