import type { ComponentPropsWithoutRef } from "react";
import type { FieldWidth } from "./field";
import { FieldFrame, type FieldText } from "./field-frame";
import { describedBy } from "./field-ids";

export type SelectFieldProps = FieldText &
  Omit<ComponentPropsWithoutRef<"select">, "className" | "name" | "children"> & {
    name: string;
    options: readonly { value: string; label: string }[];
    /** The first line, with the empty value, such as "Vælg sted". */
    placeholder?: string;
    width?: FieldWidth;
  };

export function SelectField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  options,
  placeholder,
  width = "m",
  ...native
}: SelectFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <span className={`select input-width-${width}`}>
        <select
          {...native}
          id={id}
          name={name}
          className="form-select"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error }, native["aria-describedby"])}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </FieldFrame>
  );
}
