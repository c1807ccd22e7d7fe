import { type Choice, ChoiceLine, type ChoiceType } from "./choice-line";
import { classNames } from "./class-names";
import { FieldNotes, OptionalMark } from "./field-frame";
import { describedBy } from "./field-ids";

export type { Choice } from "./choice-line";

export type ChoiceGroupProps = {
  type: ChoiceType;
  name: string;
  legend: string;
  choices: readonly Choice[];
  /** The first choice has this id, so that the error summary leads there; the next are `<id>-2`, `<id>-3`. */
  id?: string;
  value?: string | readonly string[] | null;
  hint?: string;
  error?: string;
  optional?: boolean;
  legendHidden?: boolean;
  legendAs?: "label" | "heading";
  /** Two columns from 768 px. */
  inline?: boolean;
  /** A thin rule between the choices, for few choices with a sentence each. */
  ruled?: boolean;
};

export function ChoiceGroup(props: ChoiceGroupProps) {
  const { type, name, id = name, choices, value, hint, error } = props;
  const chosen = typeof value === "string" ? [value] : (value ?? []);
  return (
    <div className={classNames("form-group", error && "form-error")}>
      <fieldset aria-describedby={describedBy(id, { hint, error })}>
        <legend className={legendClass(props)}>
          {props.legend}
          <OptionalMark optional={props.optional} />
        </legend>
        <FieldNotes id={id} hint={hint} error={error} />
        <div className={classNames(props.inline && "choices--inline", props.ruled && "choices--ruled")}>
          {choices.map((choice, index) => (
            <ChoiceLine
              key={`${choice.name ?? name}-${choice.value}`}
              type={type}
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={name}
              choice={choice}
              checked={chosen.includes(choice.value)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function legendClass({ legendHidden, legendAs }: ChoiceGroupProps): string {
  if (legendHidden) return "sr-only";
  return classNames("form-label", legendAs === "heading" && "form-label--heading");
}
