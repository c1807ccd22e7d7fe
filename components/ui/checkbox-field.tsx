import { ChoiceLine } from "./choice-line";
import { classNames } from "./class-names";
import { FieldNotes } from "./field-frame";
import { errorId } from "./field-ids";

export type CheckboxFieldProps = {
  name: string;
  label: string;
  value?: string;
  id?: string;
  hint?: string;
  error?: string;
  checked?: boolean;
  disabled?: boolean;
};

/** One checkbox that stands alone: a declaration or a yes. Several belong in a ChoiceGroup. */
export function CheckboxField({
  name,
  id = name,
  value = "on",
  checked = false,
  error,
  ...rest
}: CheckboxFieldProps) {
  return (
    <div className={classNames("form-group", error && "form-error")}>
      <FieldNotes id={id} error={error} />
      <ChoiceLine
        type="checkbox"
        id={id}
        name={name}
        checked={checked}
        choice={{ value, describedBy: error && errorId(id), ...rest }}
      />
    </div>
  );
}
