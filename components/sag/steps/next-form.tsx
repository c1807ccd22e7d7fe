import { CheckForm } from "@/components/sag/steps/check-form";
import { ReceiptForm } from "@/components/sag/steps/receipt-form";
import { ReceiveForm } from "@/components/sag/steps/receive-form";
import { RegisterForm } from "@/components/sag/steps/register-form";
import type { StepFormProps } from "@/components/sag/steps/step-form";
import type { FormStep } from "@/lib/sag/input/step";

/** The form of the step that is next. */
export function NextForm({ step, ...props }: StepFormProps & { step: FormStep }) {
  if (step === "receive") return <ReceiveForm {...props} />;
  if (step === "check") return <CheckForm {...props} />;
  if (step === "register") return <RegisterForm {...props} />;
  if (step === "send_receipt") return <ReceiptForm {...props} />;
  return null;
}
