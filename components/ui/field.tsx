import type { ComponentPropsWithoutRef } from "react";
import { FieldFrame, type FieldText } from "./field-frame";
import { describedBy } from "./field-ids";

export type FieldWidth = "xs" | "s" | "m" | "l" | "full";

export type FieldProps = FieldText &
  Omit<ComponentPropsWithoutRef<"input">, "className" | "name" | "width"> & {
    name: string;
    width?: FieldWidth;
  };

/** A line of text: also mail, password, phone, search and date by `type`. */
export function Field({ name, id = name, label, hint, error, optional, width = "m", ...native }: FieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="text"
        {...native}
        id={id}
        name={name}
        className={`form-input input-width-${width}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error }, native["aria-describedby"])}
      />
    </FieldFrame>
  );
}
