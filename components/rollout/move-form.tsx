import { ActForm, type ActFormProps } from "@/components/rollout/act-form";
import { partyOptions } from "@/components/rollout/party-options";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { SelectField } from "@/components/ui/select-field";
import { errorOf, typed, typedMany } from "@/lib/form/form";
import { EVIDENCE, EVIDENCE_LABELS, evidenceNeeded } from "@/lib/rollout/evidence";
import { type RolloutStatus, stepBetween } from "@/lib/rollout/gates";
import { MOVE_BUTTONS, MOVE_HINTS } from "@/lib/rollout/labels";
import type { PartyNames } from "@/lib/rollout/parties";
import { PAUSE_REASON_WORDS, PAUSE_REASONS } from "@/lib/rollout/pause-reasons";

export type MoveFormProps = ActFormProps & {
  from: RolloutStatus;
  to: RolloutStatus;
  parties: PartyNames;
  contactAlone: boolean;
  variant?: "primary" | "secondary";
};

/** One step: the day it happened, what shows it, and whom we wait for next. */
export function MoveForm({
  from,
  to,
  hidden,
  prefix,
  parties,
  contactAlone,
  form,
  errors = [],
  action,
  variant,
}: MoveFormProps) {
  const step = stepBetween(from, to);
  const needed = step ? evidenceNeeded(step, contactAlone) : [];
  const id = (field: string) => `${prefix}-${field}`;
  return (
    <ActForm
      hidden={{ ...hidden, til: to }}
      prefix={prefix}
      errors={errors}
      action={action}
      button={<Button variant={variant}>{MOVE_BUTTONS[to]}</Button>}
    >
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
              ? `Her skal der være kryds: ${needed.map((one) => EVIDENCE_LABELS[one]).join(", ")}.`
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
          options={partyOptions(parties)}
          defaultValue={typed(form, "venter")}
        />
      )}
    </ActForm>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
