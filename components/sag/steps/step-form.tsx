import type { ReactNode } from "react";
import { ShownAs } from "@/components/sag/shown-as";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import type { FieldError, TypedForm } from "@/lib/form/form";
import type { FormStep } from "@/lib/sag/input/step";
import { STEP_BUTTONS } from "@/lib/sag/labels";
import type { SagView } from "@/lib/sag/view";

/** What the fields of a step are given: the sag, what was typed before, and what was wrong with it. */
export type StepFields = { sag: SagView; form: TypedForm; errors: readonly FieldError[] };

export type StepFormProps = StepFields & { action: (data: FormData) => Promise<void> };

type Props = StepFormProps & { step: FormStep; primary?: boolean; children?: ReactNode };

/** The frame of each step: which sag, which step, and the version it was shown with. */
export function StepForm({ sag, step, action, primary, children }: Props) {
  return (
    <form action={action} noValidate id={`trin-${step}`} tabIndex={-1}>
      <ShownAs sag={sag} />
      <input type="hidden" name="trin" value={step} />
      {children}
      <Actions>
        <Button variant={primary ? "primary" : "secondary"}>{STEP_BUTTONS[step]}</Button>
      </Actions>
    </form>
  );
}
