import { FieldNotes } from "@/components/ui/field-frame";
import type { FieldError } from "@/lib/form/form";

/** What stands in the way of a whole form, at its top. `id` is where the summary leads. */
export function FormRefusal({ id, errors }: { id: string; errors: readonly FieldError[] }) {
  const messages = errors.filter(({ field }) => field === id).map(({ message }) => message);
  if (messages.length === 0) return null;
  return (
    <div className="form-group form-error">
      <FieldNotes id={id} error={messages.join(" ")} />
    </div>
  );
}
