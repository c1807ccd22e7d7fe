import type { Attempt } from "@/lib/administration/attempt";
import { errorOf, typed } from "@/lib/form/form";

/** A field of a form, with what was typed in it and what is wrong with it. */
export function asked({ form, errors }: Attempt, prefix: string, name: string) {
  const [defaultValue, error] = [typed(form, name), errorOf(errors, name)];
  return { name, id: `${prefix}-${name}`, defaultValue, error, autoComplete: "off" };
}
