import { Field } from "@/components/ui/field";
import { FieldRow } from "@/components/ui/field-row";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";

/** From one number to another, both included. */
export function SpanFields({ form, errors }: { form: TypedForm; errors: readonly FieldError[] }) {
  const field = (name: string) =>
    ({
      name,
      width: "s",
      autoComplete: "off",
      defaultValue: typed(form, name),
      error: errorOf(errors, name),
    }) as const;
  return (
    <FieldRow>
      <Field {...field("fra")} label="Fra nummer" hint="For eksempel B-000123." />
      <Field {...field("til")} label="Til og med nummer" hint="Tomt, hvis det kun er én." optional />
    </FieldRow>
  );
}
