import { type TypedForm, typed } from "@/lib/form/form";

/** The event that a form was shown with, as its field says; 0 for anything that is no number. */
export function seqOf(form: TypedForm): bigint {
  const value = typed(form, "version");
  return /^\d{1,18}$/.test(value) ? BigInt(value) : 0n;
}
