import { type StepFields, StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { errorOf, typedMany } from "@/lib/form/form";
import { CHECK_POINTS, type CheckPoint, checkPointHint, checkPointLabel } from "@/lib/sag/checklist";

type Hints = Partial<Record<CheckPoint, string>>;

/** The five points; all must be in order before the fuldmagt is entered. */
export function CheckForm(props: StepFormProps) {
  return (
    <StepForm {...props} step="check" primary>
      <CheckFields {...props} />
    </StepForm>
  );
}

/** `hints` stand in for what the sag tells so far. */
export function CheckFields({ sag, form, errors, hints }: StepFields & { hints?: Hints }) {
  return (
    <ChoiceGroup
      type="checkbox"
      name="kontrol"
      legend="I orden"
      ruled
      value={typedMany(form, "kontrol")}
      error={errorOf(errors, "kontrol")}
      choices={CHECK_POINTS.map((point) => ({
        value: point,
        label: checkPointLabel(point, sag.names, sag.snapshot),
        hint: hints?.[point] ?? checkPointHint(point, sag),
      }))}
    />
  );
}
