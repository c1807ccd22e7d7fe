import { FormRefusal } from "@/components/rollout/form-refusal";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { errorId } from "@/components/ui/field-ids";
import { SelectField } from "@/components/ui/select-field";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { EVIDENCE, EVIDENCE_LABELS, EVIDENCE_NEEDED } from "@/lib/rollout/evidence";
import { type RolloutStatus, stepBetween } from "@/lib/rollout/gates";
import { NOBODY } from "@/lib/rollout/input";
import { MOVE_BUTTONS, MOVE_HINTS } from "@/lib/rollout/labels";
import type { PartyNames } from "@/lib/rollout/parties";
import { PAUSE_REASON_WORDS, PAUSE_REASONS } from "@/lib/rollout/pause-reasons";

export type FormAction = (data: FormData) => Promise<void>;

export type MoveFormProps = {
  from: RolloutStatus;
  to: RolloutStatus;
  /** the rollout as it is shown: key and version, in a field of the form */
  hidden: Readonly<Record<string, string>>;
  /** makes the ids of the fields of this form its own */
  prefix: string;
  parties: PartyNames;
  form?: TypedForm;
  errors?: readonly FieldError[];
  action: FormAction;
  variant?: "primary" | "secondary";
};

/** One step: the day it happened, what shows it, and whom we wait for next. */
export function MoveForm({
  from,
  to,
  hidden,
  prefix,
  parties,
  form,
  errors = [],
  action,
  variant,
}: MoveFormProps) {
  const step = stepBetween(from, to);
  const needed = (step && EVIDENCE_NEEDED[step]) ?? [];
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
      <Hidden fields={{ ...hidden, til: to }} />
      {MOVE_HINTS[to] && <p>{MOVE_HINTS[to]}</p>}
      <DayField
        name="dag"
        id={id("dag")}
        label="Hvornår skete det?"
        defaultValue={typed(form, "dag")}
        error={errorOf(errors, id("dag"))}
      />
      {to === "paused" && (
        <ChoiceGroup
          type="radio"
          name="grund"
          id={id("grund")}
          legend="Hvorfor?"
          value={typed(form, "grund")}
          choices={PAUSE_REASONS.map((value) => ({ value, label: sentence(PAUSE_REASON_WORDS[value]) }))}
        />
      )}
      {to === "retired" && (
        <DayField
          name="slut"
          id={id("slut")}
          label="Sidste dag, den tælles"
          optional
          defaultValue={typed(form, "slut")}
          error={errorOf(errors, id("slut"))}
        />
      )}
      {to !== "paused" && to !== "retired" && (
        <ChoiceGroup
          type="checkbox"
          name="bevis"
          id={id("bevis")}
          legend="Dokumentation"
          hint={
            needed.length > 0
              ? `Skal være der: ${needed.map((one) => EVIDENCE_LABELS[one]).join(", ")}.`
              : undefined
          }
          optional={needed.length === 0}
          inline
          value={typedMany(form, "bevis")}
          choices={EVIDENCE.map((value) => ({ value, label: EVIDENCE_LABELS[value] }))}
        />
      )}
      {to !== "live" && to !== "retired" && (
        <SelectField
          name="venter"
          id={id("venter")}
          label="Hvem venter vi på bagefter?"
          placeholder="Den samme som nu"
          options={[
            ...[...parties].map(([value, label]) => ({ value, label })),
            { value: NOBODY, label: "Ingen" },
          ]}
          defaultValue={typed(form, "venter")}
        />
      )}
      <Actions>
        <Button variant={variant}>{MOVE_BUTTONS[to]}</Button>
      </Actions>
    </form>
  );
}

export function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
