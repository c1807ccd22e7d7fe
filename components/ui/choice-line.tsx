import type { ReactNode } from "react";
import { describedBy, hintId } from "./field-ids";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Checkboxes that are fields of their own have their own name. */
  name?: string;
  /** Id of a text elsewhere that belongs to this choice, such as a warning. */
  describedBy?: string;
  /** Fields that are asked only when this is chosen. They follow by CSS, and are always open where that is unknown. */
  more?: ReactNode;
};

export type ChoiceType = "radio" | "checkbox";

type ChoiceLineProps = { type: ChoiceType; id: string; name: string; choice: Choice; checked: boolean };

/** One radio or checkbox with its label and sentence of help. */
export function ChoiceLine({ type, id, name, choice, checked }: ChoiceLineProps) {
  const own = `${id}-valg`; // the first choice has the id of its group, whose hint already has `<id>-hint`
  return (
    <div className="choice">
      <div className={`form-group-${type}`}>
        <input
          className={`form-${type}`}
          type={type}
          id={id}
          name={choice.name ?? name}
          value={choice.value}
          defaultChecked={checked}
          disabled={choice.disabled}
          aria-describedby={describedBy(own, { hint: choice.hint }, choice.describedBy)}
        />
        <label htmlFor={id}>{choice.label}</label>
        {choice.hint && (
          <span className="form-hint" id={hintId(own)}>
            {choice.hint}
          </span>
        )}
      </div>
      {choice.more && <div className="choice-more">{choice.more}</div>}
    </div>
  );
}
