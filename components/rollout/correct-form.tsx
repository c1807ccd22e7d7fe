import { FormRefusal } from "@/components/rollout/form-refusal";
import { type FormAction, Hidden } from "@/components/rollout/move-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { errorId } from "@/components/ui/field-ids";
import { SelectField } from "@/components/ui/select-field";
import { shortDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import type { HistoryLine } from "@/lib/rollout/type-view";

type Props = {
  history: readonly HistoryLine[];
  hidden: Readonly<Record<string, string>>;
  prefix: string;
  form?: TypedForm;
  errors?: readonly FieldError[];
  action: FormAction;
};

/** A mistake is corrected by a line of its own; what was written before stays readable. */
export function CorrectForm({ history, hidden, prefix, form, errors = [], action }: Props) {
  const id = (field: string) => `${prefix}-${field}`;
  return (
    <form
      action={action}
      className="form-col"
      id={id("start")}
      tabIndex={-1}
      aria-describedby={errors.length > 0 ? errorId(id("start")) : undefined}
    >
      <FormRefusal id={id("start")} errors={errors} />
      <Hidden fields={hidden} />
      <SelectField
        name="haendelse"
        id={id("haendelse")}
        label="Hvad er forkert?"
        placeholder="Vælg det, der skete"
        width="full"
        options={history
          .filter(({ isInForce }) => isInForce)
          .map(({ seq, on, text }) => ({ value: seq, label: `${shortDate(on)}: ${text}` }))}
        defaultValue={typed(form, "haendelse")}
        error={errorOf(errors, id("haendelse"))}
      />
      <ChoiceGroup
        type="radio"
        name="rettelse"
        id={id("rettelse")}
        legend="Hvad er rigtigt?"
        value={typed(form, "rettelse")}
        error={errorOf(errors, id("rettelse"))}
        choices={[
          { value: "dag", label: "Det skete en anden dag" },
          { value: "aldrig", label: "Det skete ikke" },
        ]}
      />
      <DayField
        name="dag"
        id={id("dag")}
        label="Den rigtige dag"
        optional
        defaultValue={typed(form, "dag")}
        error={errorOf(errors, id("dag"))}
      />
      <Actions>
        <Button>Gem rettelsen</Button>
      </Actions>
    </form>
  );
}
