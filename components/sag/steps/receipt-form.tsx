import { type StepFields, StepForm, type StepFormProps } from "@/components/sag/steps/step-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { errorOf, typed } from "@/lib/form/form";
import { MAIL_WAY_ACTS, MAIL_WAY_LABELS } from "@/lib/person/labels";
import { MAIL_WAYS } from "@/lib/person/person";

/** How the receipt goes: the fuldmagtsgiver's own way is chosen beforehand. */
export function ReceiptForm(props: StepFormProps) {
  return (
    <StepForm {...props} step="send_receipt" primary>
      <ReceiptFields {...props} />
      <CheckboxField
        name="udleveret"
        label={`${props.sag.names.fuldmagtsgiver.short} har fået den med i hånden nu`}
        hint="Så skal den ikke sendes."
        checked={typed(props.form, "udleveret") !== ""}
      />
    </StepForm>
  );
}

/** In one sitting it is given there and then: what would become of it does not stand beside the ways. */
export function ReceiptFields({ sag, form, errors, handedOver }: StepFields & { handedOver?: boolean }) {
  const { short } = sag.names.fuldmagtsgiver;
  return (
    <ChoiceGroup
      type="radio"
      name="vej"
      legend={`Hvordan får ${short} kvitteringen?`}
      inline
      value={form.version ? typed(form, "vej") : sag.mailWay}
      error={errorOf(errors, "vej")}
      choices={MAIL_WAYS.map((value) => ({
        value,
        label: MAIL_WAY_LABELS[value],
        hint: handedOver ? undefined : MAIL_WAY_ACTS[value](short),
      }))}
    />
  );
}
