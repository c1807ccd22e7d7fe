import { ChoiceGroup } from "@/components/ui/choice-group";
import { SelectField } from "@/components/ui/select-field";
import { shortDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import type { Colleague } from "@/lib/sag/dividing/colleagues";
import { ASSIGN_REASON_LABELS, ASSIGN_REASONS } from "@/lib/sag/dividing/reasons";

type Props = { id: string; form: TypedForm; errors: readonly FieldError[] };

/** To whom, from a list; whoever is away says so. `more` are what is no colleague, before them. */
export function ToField({
  id,
  form,
  errors,
  colleagues,
  more = [],
  label = "Til hvem?",
}: Props & {
  colleagues: readonly Colleague[];
  more?: readonly { value: string; label: string }[];
  label?: string;
}) {
  return (
    <SelectField
      name="til"
      id={id}
      label={label}
      placeholder="Vælg på listen"
      defaultValue={typed(form, "til")}
      error={errorOf(errors, id)}
      options={[
        ...more,
        ...colleagues.map((colleague) => ({ value: colleague.id, label: nameOf(colleague) })),
      ]}
    />
  );
}

function nameOf({ name, awayTo }: Colleague): string {
  return awayTo ? `${name} (væk til og med ${shortDate(awayTo)})` : name;
}

/** Why, from the closed list. */
export function ReasonField({ id, form, errors, hint }: Props & { hint?: string }) {
  return (
    <ChoiceGroup
      type="radio"
      name="grund"
      id={id}
      legend="Hvorfor?"
      hint={hint}
      value={typed(form, "grund")}
      error={errorOf(errors, id)}
      choices={ASSIGN_REASONS.map((value) => ({ value, label: ASSIGN_REASON_LABELS[value] }))}
    />
  );
}
