import { FormRefusal } from "@/components/rollout/form-refusal";
import { type FormAction, Hidden } from "@/components/rollout/move-form";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { errorId } from "@/components/ui/field-ids";
import { SelectField } from "@/components/ui/select-field";
import { shortDate } from "@/lib/dates";
import { errorOf, type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { NOBODY } from "@/lib/rollout/input";
import { MOVE_REASON_WORDS, MOVE_REASONS } from "@/lib/rollout/move-reasons";
import type { PartyNames } from "@/lib/rollout/parties";
import type { Plan } from "@/lib/rollout/state";

type Props = {
  hidden: Readonly<Record<string, string>>;
  prefix: string;
  form?: TypedForm;
  errors?: readonly FieldError[];
  action: FormAction;
};

/** The planned days, and why they are moved. The first plan stands. */
export function PlanForm({ plan, hidden, prefix, form, errors = [], action }: Props & { plan: Plan }) {
  const id = (field: string) => `${prefix}-${field}`;
  const shown = (field: string, day: string | null) =>
    form ? typed(form, field) : day ? shortDate(day) : "";
  const isNew = plan.liveOn === null && plan.expectedLiveOn === null;
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
      <Actions>
        <Button>Gem datoerne</Button>
      </Actions>
    </form>
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
}: Props & { parties: PartyNames }) {
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
        name="venter"
        id={id("venter")}
        label="Hvem venter vi på?"
        placeholder="Vælg"
        options={[
          ...[...parties].map(([value, label]) => ({ value, label })),
          { value: NOBODY, label: "Ingen" },
        ]}
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
      <Actions>
        <Button>Gem</Button>
      </Actions>
    </form>
  );
}
