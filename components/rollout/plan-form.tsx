import { ActForm, type ActFormProps } from "@/components/rollout/act-form";
import { partyOptions } from "@/components/rollout/party-options";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { SelectField } from "@/components/ui/select-field";
import { shortDate } from "@/lib/dates";
import { errorOf, typed } from "@/lib/form/form";
import { MOVE_REASON_WORDS, MOVE_REASONS } from "@/lib/rollout/move-reasons";
import type { PartyNames } from "@/lib/rollout/parties";
import type { Plan } from "@/lib/rollout/state";

/** The planned days, and why they are moved. The first plan stands. */
export function PlanForm({ plan, hidden, prefix, form, errors = [], action }: ActFormProps & { plan: Plan }) {
  const id = (field: string) => `${prefix}-${field}`;
  const shown = (field: string, day: string | null) =>
    form ? typed(form, field) : day ? shortDate(day) : "";
  const isNew = plan.liveOn === null && plan.expectedLiveOn === null;
  return (
    <ActForm
      hidden={hidden}
      prefix={prefix}
      errors={errors}
      action={action}
      button={<Button>Gem datoerne</Button>}
    >
      <DayField
        name="drift"
        id={id("drift")}
        label="Ventes i drift"
        optional
        defaultValue={shown("drift", plan.expectedLiveOn ?? plan.liveOn)}
        error={errorOf(errors, id("drift"))}
      />
      <DayField
        name="naeste"
        id={id("naeste")}
        label="Næste trin"
        optional
        defaultValue={shown("naeste", plan.nextGateOn)}
        error={errorOf(errors, id("naeste"))}
      />
      <SelectField
        name="grund"
        id={id("grund")}
        label="Hvorfor flyttes den?"
        optional={isNew}
        placeholder="Vælg en grund"
        options={MOVE_REASONS.map((value) => ({ value, label: `Fordi ${MOVE_REASON_WORDS[value]}` }))}
        defaultValue={typed(form, "grund")}
        error={errorOf(errors, id("grund"))}
      />
    </ActForm>
  );
}

/** Whom it waits for, from a day on. */
export function WaitingForm({
  parties,
  hidden,
  prefix,
  form,
  errors = [],
  action,
}: ActFormProps & { parties: PartyNames }) {
  const id = (field: string) => `${prefix}-${field}`;
  return (
    <ActForm hidden={hidden} prefix={prefix} errors={errors} action={action} button={<Button>Gem</Button>}>
      <SelectField
        name="venter"
        id={id("venter")}
        label="Hvem venter vi på?"
        placeholder="Vælg"
        options={partyOptions(parties)}
        defaultValue={typed(form, "venter")}
        error={errorOf(errors, id("venter"))}
      />
      <DayField
        name="dag"
        id={id("dag")}
        label="Siden hvornår?"
        defaultValue={typed(form, "dag")}
        error={errorOf(errors, id("dag"))}
      />
    </ActForm>
  );
}
