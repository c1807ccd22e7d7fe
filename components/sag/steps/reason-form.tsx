import type { ReactNode } from "react";
import { StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { errorOf, typed } from "@/lib/form/form";
import { type FormStep, reasonFieldId } from "@/lib/sag/input/step";
import { REASON_LABELS } from "@/lib/sag/labels";
import type { Reason } from "@/lib/sag/reasons";

type Props = StepFormProps & {
  step: FormStep;
  legend: string;
  reasons: readonly Reason[];
  children?: ReactNode;
};

/** A step that asks one reason from its list. */
export function ReasonForm({ legend, reasons, children, ...props }: Props) {
  const { step, form, errors } = props;
  return (
    <StepForm {...props}>
      <ChoiceGroup
        type="radio"
        name="grund"
        id={reasonFieldId(step)}
        legend={legend}
        value={typed(form, "grund")}
        error={errorOf(errors, "grund")}
        choices={reasons.map((value) => ({ value, label: REASON_LABELS[value] }))}
      />
      {children}
    </StepForm>
  );
}
