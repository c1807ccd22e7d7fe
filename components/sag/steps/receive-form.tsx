import { StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { shortDate } from "@/lib/dates";
import { errorOf, typed, typedMany } from "@/lib/form/form";
import { RETURN_WAY_LABELS, RETURN_WAYS } from "@/lib/post/ways";

/** Pages that came back, by hand; the ones still missing are ticked beforehand. */
export function ReceiveForm(props: StepFormProps) {
  const { sag, form, errors } = props;
  const { pages } = sag.snapshot;
  const missing = pages.filter(({ returnedOn }) => returnedOn === null);
  const ticked = form.trin ? typedMany(form, "sider") : missing.map(({ number }) => String(number));
  return (
    <StepForm {...props} step="receive" primary>
      {missing.length > 0 && (
        <ChoiceGroup
          type="checkbox"
          name="sider"
          legend="Hvilke sider er kommet?"
          inline
          value={ticked}
          error={errorOf(errors, "sider")}
          choices={missing.map(({ number }) => ({
            value: String(number),
            label: `Side ${number} af ${pages.length}`,
          }))}
        />
      )}
      <DayField
        name="modtaget"
        label="Hvornår kom det?"
        defaultValue={typed(form, "modtaget") || shortDate(sag.today)}
        error={errorOf(errors, "modtaget")}
      />
      <ChoiceGroup
        type="radio"
        name="kom"
        legend={missing.length > 0 ? "Hvordan kom siderne?" : "Hvordan kom det?"}
        inline
        value={form.trin ? typed(form, "kom") : sag.returnWay}
        error={errorOf(errors, "kom")}
        choices={RETURN_WAYS.map((value) => ({ value, label: RETURN_WAY_LABELS[value] }))}
      />
    </StepForm>
  );
}
