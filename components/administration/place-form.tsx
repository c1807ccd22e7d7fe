import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { LOCATION_KIND_HINTS, LOCATION_KIND_LABELS, WEEKDAY_NAMES } from "@/lib/location/labels";
import { LOCATION_KINDS } from "@/lib/location/location";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  /** asks for the first day: of a place that is not open */
  opens: boolean;
  submit: string;
  action: (data: FormData) => Promise<void>;
  /** the place that is changed, with the event the form is shown with; none when it is new */
  of?: { slug: string; version: string };
};

/** A place where citizens can ask, and when. */
export function PlaceForm({ form, errors, opens, submit, action, of }: Props) {
  const text = (name: string) => ({
    name,
    defaultValue: typed(form, name),
    error: errorOf(errors, name),
    autoComplete: "off",
  });
  return (
    <form action={action} noValidate className="form-col">
      {of && <input type="hidden" name="sted" value={of.slug} />}
      {of && <input type="hidden" name="version" value={of.version} />}
      <Field {...text("navn")} label="Navn" width="l" />
      <ChoiceGroup
        type="radio"
        name="slags"
        legend="Hvilken slags sted er det?"
        value={typed(form, "slags")}
        error={errorOf(errors, "slags")}
        choices={LOCATION_KINDS.map((kind) => ({
          value: kind,
          label: LOCATION_KIND_LABELS[kind],
          hint: LOCATION_KIND_HINTS[kind],
        }))}
      />
      <ChoiceGroup
        type="checkbox"
        name="dage"
        legend="Hvilke dage?"
        hint="Lad det stå tomt, hvis der ikke er faste dage."
        optional
        value={typedMany(form, "dage")}
        choices={WEEKDAY_NAMES.map((name, at) => ({
          value: String(at + 1),
          label: name.charAt(0).toUpperCase() + name.slice(1),
        }))}
      />
      <Field
        {...text("tider")}
        label="Tider"
        hint="Med ord, for eksempel: kl. 10-14, i ulige uger."
        optional
        width="l"
      />
      {opens && <DayField {...text("fra")} label="Første dag (i dag, hvis feltet er tomt)" />}
      <DayField {...text("til")} label="Sidste dag, stedet er åbent" optional />
      <Actions>
        <Button variant="primary">{submit}</Button>
      </Actions>
    </form>
  );
}
