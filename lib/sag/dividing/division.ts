import type { Actor } from "@/lib/auth/permissions";
import { keepForm, readKeptForm } from "@/lib/draft/kept-form";
import { type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { type AssignedByForm, assignByForm } from "@/lib/sag/dividing/assign-by-form";
import { assignSentence } from "@/lib/sag/dividing/labels";
import { DIVIDE_IDS, parseAssign, TO_ME } from "@/lib/sag/dividing/parse-assign";

/** What became of sager that were divided from a list. */
export type Division = {
  /** as it was sent, while something in it is to be put right */
  form: TypedForm;
  /** what is wrong with the form, and each sag that did not change hands with why */
  errors: FieldError[];
  /** numbers of those that changed hands */
  done: string[];
  /** they are one's own now */
  isMine: boolean;
};

const OF = "divide";
const DONE = "gjort";
const LEFT = "ikke";

/** Divides the sager that a list's form names. Gives the id of what became of them, and whether all went well. */
export async function divide(
  actor: Actor,
  form: TypedForm,
  now: Date,
): Promise<{ id: string; isWell: boolean }> {
  const result = await assignByForm(actor, form, now);
  const kept = result.ok ? { til: [typed(form, "til")], ...told(result) } : form;
  const id = await keepForm(
    actor,
    { of: OF, form: kept, refusal: result.ok ? undefined : "incomplete" },
    now,
  );
  return { id, isWell: result.ok && result.left.length === 0 };
}

function told({ done, left }: Extract<AssignedByForm, { ok: true }>): TypedForm {
  return {
    [DONE]: done,
    [LEFT]: left.map(
      ({ sagsnummer, refusal, holder }) => `Sag ${sagsnummer}: ${lowered(assignSentence(refusal, holder))}`,
    ),
  };
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The own division of a URL: what was done, what was not and why, or what is missing in the form. */
export async function readDivision(
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<Division | null> {
  const kept = await readKeptForm(actor, id, { of: OF, refusals: ["incomplete"], now });
  if (!kept) return null;
  const { form, refusal } = kept;
  const isMine = typed(form, "til") === TO_ME;
  if (refusal === null) {
    const errors = typedMany(form, LEFT).map((message) => ({ field: DIVIDE_IDS.list, message }));
    return { form: {}, errors, done: typedMany(form, DONE), isMine };
  }
  return { form, errors: problemsOf(form, actor), done: [], isMine };
}

/** The fields of the form under the list have ids of their own. */
function problemsOf(form: TypedForm, actor: Actor): FieldError[] {
  const parsed = parseAssign(form, actor);
  const ids: Record<string, string> = { sag: DIVIDE_IDS.list, til: DIVIDE_IDS.to, grund: DIVIDE_IDS.reason };
  if (parsed.ok) return [];
  return parsed.errors.map(({ field, message }) => ({ field: ids[field] ?? field, message }));
}
