import type { ComponentPropsWithoutRef } from "react";
import { FieldFrame, type FieldText } from "./field-frame";
import { describedBy } from "./field-ids";

export type TextareaFieldProps = FieldText &
  Omit<ComponentPropsWithoutRef<"textarea">, "className" | "name"> & { name: string };

export function TextareaField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  rows = 3,
  ...native
}: TextareaFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...native}
        id={id}
        name={name}
        rows={rows}
        className="form-input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error }, native["aria-describedby"])}
      />
    </FieldFrame>
  );
}
