import { ActForm, type ActFormProps } from "@/components/rollout/act-form";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { SelectField } from "@/components/ui/select-field";
import { shortDate } from "@/lib/dates";
import { errorOf, typed } from "@/lib/form/form";
import type { HistoryLine } from "@/lib/rollout/type-view";

type Props = ActFormProps & { history: readonly HistoryLine[] };

/** A mistake is corrected by a line of its own; what was written before stays readable. */
export function CorrectForm({ history, hidden, prefix, form, errors = [], action }: Props) {
  const id = (field: string) => `${prefix}-${field}`;
  return (
    <ActForm
      hidden={hidden}
      prefix={prefix}
      errors={errors}
      action={action}
      button={<Button>Gem rettelsen</Button>}
    >
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
    </ActForm>
  );
}
