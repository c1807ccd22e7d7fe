import { StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { errorOf, typed } from "@/lib/form/form";
import { RECEIPT_WAYS } from "@/lib/sag/input/step-input";
import { WAY_LABELS } from "@/lib/sag/labels";

export function ReceiptForm(props: StepFormProps) {
  const { sag, form, errors } = props;
  return (
    <StepForm {...props} step="send_receipt" primary>
      <ChoiceGroup
        type="radio"
        name="vej"
        legend={`Hvordan får ${sag.names.fuldmagtsgiver.short} kvitteringen?`}
        value={typed(form, "vej")}
        error={errorOf(errors, "vej")}
        choices={RECEIPT_WAYS.map((value) => ({ value, label: WAY_LABELS[value] }))}
      />
    </StepForm>
  );
}
