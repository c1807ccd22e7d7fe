import type { FormAction } from "@/components/rollout/act-form";
import { FormRefusal } from "@/components/rollout/form-refusal";
import { partyOptions } from "@/components/rollout/party-options";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DayField } from "@/components/ui/day-field";
import { errorId } from "@/components/ui/field-ids";
import { SelectField } from "@/components/ui/select-field";
import { errorOf, typed, typedMany } from "@/lib/form/form";
import { EVIDENCE, EVIDENCE_LABELS } from "@/lib/rollout/evidence";
import { GATE_LABELS, GATES } from "@/lib/rollout/gates";
import type { PartyNames } from "@/lib/rollout/parties";
import type { SeveralAttempt } from "@/lib/rollout/several-attempt";

type Props = {
  parties: PartyNames;
  attempt: SeveralAttempt | null;
  /** what the page is filtered by */
  kept: Readonly<Record<string, string>>;
  action: FormAction;
};

/** The chosen ones pass the same gate on the same day: all of them, or none. */
export function SeveralForm({ parties, attempt, kept, action }: Props) {
  const form = attempt?.form;
  const errors = attempt?.errors ?? [];
  return (
    <form id="flere" action={action} className="form-col">
      <h2 id="flere-start" tabIndex={-1} aria-describedby={errorId("flere-start")}>
        Før flere frem på én gang
      </h2>
      <FormRefusal id="flere-start" errors={errors} />
      <p>Sæt kryds ved dem i tabellen. De føres alle frem, eller ingen af dem gør.</p>
      <input type="hidden" name="filter" value={new URLSearchParams(kept).toString()} />
      <SelectField
        name="til"
        id="flere-til"
        label="Til hvilket trin?"
        placeholder="Vælg trin"
        options={GATES.slice(1).map((value) => ({ value, label: GATE_LABELS[value] }))}
        defaultValue={typed(form, "til")}
        error={errorOf(errors, "flere-til")}
      />
      <DayField
        name="dag"
        id="flere-dag"
        label="Hvornår skete det?"
        defaultValue={typed(form, "dag")}
        error={errorOf(errors, "flere-dag")}
      />
      <ChoiceGroup
        type="checkbox"
        name="bevis"
        id="flere-bevis"
        legend="Dokumentation"
        inline
        value={typedMany(form, "bevis")}
        choices={EVIDENCE.map((value) => ({ value, label: EVIDENCE_LABELS[value] }))}
      />
      <SelectField
        name="venter"
        id="flere-venter"
        label="Hvem venter vi på bagefter?"
        placeholder="De samme som nu"
        options={partyOptions(parties)}
        defaultValue={typed(form, "venter")}
      />
      <Actions>
        <Button variant="primary">Før dem frem</Button>
      </Actions>
    </form>
  );
}
