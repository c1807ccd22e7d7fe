import type { ReactNode } from "react";
import { FormRefusal } from "@/components/rollout/form-refusal";
import { Actions } from "@/components/ui/actions";
import { errorId } from "@/components/ui/field-ids";
import type { FieldError, TypedForm } from "@/lib/form/form";

export type FormAction = (data: FormData) => Promise<void>;

/** What every form on the page of a type is given. */
export type ActFormProps = {
  /** the rollout as it is shown: key and version, in a field of the form */
  hidden: Readonly<Record<string, string>>;
  /** makes the ids of the fields of this form its own */
  prefix: string;
  form?: TypedForm;
  errors?: readonly FieldError[];
  action: FormAction;
};

type Props = Omit<ActFormProps, "form"> & { button: ReactNode; children: ReactNode };

/** The frame of such a form: what stands in its way on top, and the button last. */
export function ActForm({ hidden, prefix, errors = [], action, button, children }: Props) {
  const start = `${prefix}-start`;
  return (
    <form
      action={action}
      className="form-col"
      id={start}
      tabIndex={-1}
      aria-describedby={errors.length > 0 ? errorId(start) : undefined}
    >
      <FormRefusal id={start} errors={errors} />
      <Hidden fields={hidden} />
      {children}
      <Actions>{button}</Actions>
    </form>
  );
}

export function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
