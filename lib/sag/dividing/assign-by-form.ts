import type { Actor } from "@/lib/auth/permissions";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { type Assigned, assignSager } from "@/lib/sag/dividing/assign";
import { parseAssign } from "@/lib/sag/dividing/parse-assign";

export type AssignedByForm = ({ ok: true } & Assigned) | { ok: false; errors: FieldError[] };

/** Divides the sager that a form names, or says what is wrong with the form. */
export async function assignByForm(actor: Actor, form: TypedForm, now: Date): Promise<AssignedByForm> {
  const parsed = parseAssign(form, actor);
  if (!parsed.ok) return parsed;
  return { ok: true, ...(await assignSager(actor, parsed.value, now)) };
}
