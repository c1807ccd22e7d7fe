import { type Attempt, attemptOf, BOTH_VERSIONS, type Stored } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import {
  KEEP_REFUSALS,
  KEEP_SENTENCES,
  type KeepRefusal,
  REFUSED_FIELD,
} from "@/lib/catalogue/keep/refusals";
import { type KeptForm, readKeptForm } from "@/lib/draft/kept-form";
import type { FieldError, Parsed, TypedForm } from "@/lib/form/form";
import { typed } from "@/lib/form/form";

/** What the forms of the catalogue are kept under; the field `hvad` says which of them it is. */
export const KEPT_OF = "katalog";

export type KeptCatalogueForm = KeptForm<KeepRefusal>;

/** The own form of a URL that was refused; null for any other id. */
export function readKeptCatalogueForm(
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<KeptCatalogueForm | null> {
  return readKeptForm(actor, id, { of: KEPT_OF, refusals: KEEP_REFUSALS, now });
}

type Spec = {
  /** which form of the page it is */
  what: string;
  /** stands before the names of its fields in their ids */
  prefix: string;
  stored: Stored;
  parse: (form: TypedForm) => Parsed<unknown>;
  /** where what is wrong with the whole form stands */
  first: string;
  /** where a refusal stands that has another field here */
  at?: Partial<Record<KeepRefusal, string>>;
};

/** A form of the page as it stands, or as it was typed with what is wrong with it. */
export function attemptAt(kept: KeptCatalogueForm | null, spec: Spec): Attempt {
  const { what, prefix, stored } = spec;
  const own = kept && typed(kept.form, "hvad") === what ? kept : null;
  const attempt = attemptOf(own, stored, {
    errorsOf: (attempted) => errorsOf(attempted, spec),
    stale: KEEP_SENTENCES.changed_meanwhile,
  });
  const summary = attempt.summary.map(({ field, message }) => {
    return { field: field === BOTH_VERSIONS ? field : `${prefix}${field}`, message };
  });
  return { ...attempt, summary };
}

function errorsOf({ form, refusal }: KeptCatalogueForm, { parse, first, at }: Spec): FieldError[] {
  const parsed = parse(form);
  if (!parsed.ok) return parsed.errors;
  if (!refusal) return [];
  return [{ field: at?.[refusal] ?? REFUSED_FIELD[refusal] ?? first, message: KEEP_SENTENCES[refusal] }];
}
