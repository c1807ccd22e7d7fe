import { StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { SelectField } from "@/components/ui/select-field";
import { errorOf, typed, typedMany } from "@/lib/form/form";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import { MAIL_WAYS } from "@/lib/person/person";
import { REASON_LABELS } from "@/lib/sag/labels";
import { ASK_REASONS } from "@/lib/sag/reasons";

/** What is missing; which pages, when it is pages. */
export function AskForm(props: StepFormProps) {
  const { sag, form, errors } = props;
  const { pages } = sag.snapshot;
  const missing = pages.filter(({ returnedOn }) => returnedOn === null).map(({ number }) => String(number));
  const whichPages = pages.length > 0 && (
    <ChoiceGroup
      type="checkbox"
      name="manglende"
      legend="Hvilke sider?"
      inline
      value={form.trin ? typedMany(form, "manglende") : missing}
      error={errorOf(errors, "manglende")}
      choices={pages.map(({ number }) => ({
        value: String(number),
        label: `Side ${number} af ${pages.length}`,
      }))}
    />
  );
  return (
    <StepForm {...props} step="ask_citizen">
      <ChoiceGroup
        type="checkbox"
        name="mangler"
        legend="Hvad mangler?"
        value={typedMany(form, "mangler")}
        error={errorOf(errors, "mangler")}
        choices={ASK_REASONS.map((value) => ({
          value,
          label: REASON_LABELS[value],
          ...(value === "pages_missing" ? { more: whichPages } : {}),
        }))}
      />
      <SelectField
        name="brevvej"
        label={`Hvordan får ${sag.names.fuldmagtsgiver.short} brevet om det?`}
        hint="Brevet bliver lavet og gemt i sagen. Det siger, hvad der mangler, og hvad der skal gøres."
        options={MAIL_WAYS.map((value) => ({ value, label: MAIL_WAY_LABELS[value] }))}
        defaultValue={form.trin ? typed(form, "brevvej") : (sag.mailWay ?? "letter")}
        error={errorOf(errors, "brevvej")}
      />
    </StepForm>
  );
}
