import { type StepFields, StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { DayField } from "@/components/ui/day-field";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { shortDate } from "@/lib/dates";
import { errorOf, typed } from "@/lib/form/form";
import { CHANNEL_WORDS, KIND_TERMS } from "@/lib/fuldmagt/words";
import { handlingField } from "@/lib/sag/input/register-national";
import { NOT_REGISTERED_LABELS } from "@/lib/sag/labels";
import { NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";
import type { TopicFuldmagt } from "@/lib/sag/topic-rows";

const ENTERED = { value: "", label: "Ja, den er oprettet" };
const ANSWERS = [
  ENTERED,
  ...NOT_REGISTERED_REASONS.map((value) => ({ value, label: NOT_REGISTERED_LABELS[value] })),
];

/** Noting what was entered in the national Digital Fuldmagt, and what was not. */
export function RegisterForm(props: StepFormProps) {
  return (
    <StepForm {...props} step="register" primary>
      <RegisterFields {...props} />
    </StepForm>
  );
}

export function RegisterFields({ sag, form, errors }: StepFields) {
  const fuldmagter = sag.topics.flatMap(({ title, fuldmagter }) =>
    fuldmagter.filter(isAskedFor).map((fuldmagt) => ({ ...fuldmagt, title })),
  );
  return (
    <>
      <DayField
        name="oprettet"
        label="Hvilken dag blev den oprettet?"
        defaultValue={typed(form, "oprettet") || shortDate(sag.today)}
        error={errorOf(errors, "oprettet")}
      />
      <Field
        name="reference"
        label="Nummer i Digital Fuldmagt"
        optional
        autoComplete="off"
        defaultValue={typed(form, "reference")}
        error={errorOf(errors, "reference")}
      />
      {fuldmagter.map(({ id, title, kind, channel }) => (
        <SelectField
          key={id}
          name={handlingField(id)}
          label={`${title}: ${KIND_TERMS[kind]}, ${CHANNEL_WORDS[channel]}`}
          width="l"
          options={ANSWERS}
          defaultValue={typed(form, handlingField(id))}
          error={errorOf(errors, handlingField(id))}
        />
      ))}
    </>
  );
}

/** What was taken back before an undone registration is not asked about. */
function isAskedFor({ handling }: TopicFuldmagt): boolean {
  return handling === "requested";
}
