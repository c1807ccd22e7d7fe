import { ChoiceGroup } from "@/components/ui/choice-group";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { ASKED_BY, ASKED_BY_LABELS, DURATION_BANDS, DURATION_LABELS } from "@/lib/henvendelse/outcome";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  locations: readonly { slug: string; name: string }[];
};

/** Where and how the citizen came: counted, and about no person. */
export function AskedFields({ form, errors, locations }: Props) {
  return (
    <Section id="hvor-og-hvordan" heading="Hvor og hvordan">
      <SelectField
        name="sted"
        label="Hvor er I?"
        placeholder="Vælg sted"
        options={locations.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValue={typed(form, "sted")}
        error={errorOf(errors, "sted")}
      />
      <ChoiceGroup
        type="radio"
        name="spurgt"
        legend="Hvordan henvendte borgeren sig?"
        inline
        value={typed(form, "spurgt")}
        error={errorOf(errors, "spurgt")}
        choices={ASKED_BY.map((value) => ({ value, label: ASKED_BY_LABELS[value] }))}
      />
      <ChoiceGroup
        type="radio"
        name="tid"
        legend="Hvor lang tid tog det?"
        hint="Tæller kun i det samlede tal. Ingen ser det på medarbejder eller sag."
        optional
        inline
        value={typed(form, "tid")}
        choices={DURATION_BANDS.map((value) => ({ value, label: DURATION_LABELS[value] }))}
      />
    </Section>
  );
}
