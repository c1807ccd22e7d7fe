import { Field, type FieldProps } from "./field";

/** A day, typed: dag.måned.år. */
export function DayField(props: Omit<FieldProps, "width" | "type" | "hint">) {
  return <Field {...props} hint="Dag, måned og år, for eksempel 24.11.2026." width="s" autoComplete="off" />;
}
