import { StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { errorOf, typedMany } from "@/lib/form/form";
import { CHECK_POINTS, checkPointHint, checkPointLabel } from "@/lib/sag/checklist";

/** The five points; all must be in order before the fuldmagt is entered. */
export function CheckForm(props: StepFormProps) {
  const { sag, form, errors } = props;
  return (
    <StepForm {...props} step="check" primary>
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
          hint: checkPointHint(point, sag),
        }))}
      />
    </StepForm>
  );
}
