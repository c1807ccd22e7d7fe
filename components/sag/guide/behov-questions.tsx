import { TypeTicks } from "@/components/sag/guide/type-ticks";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Fold, Folds } from "@/components/ui/fold";
import { SelectField } from "@/components/ui/select-field";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { NOBODY_REASON_LABELS, OFFERED_LABELS } from "@/lib/henvendelse/labels";
import { NOBODY_REASONS, OFFERED_INSTEAD } from "@/lib/henvendelse/outcome";

type Props = { form: TypedForm; errors: readonly FieldError[]; catalogue: readonly CatalogueType[] };

/** A general or future fuldmagt in force: counted, or what a sag stands on. */
export function GeneralOrFuture({ form, errors }: Props) {
  return (
    <ChoiceGroup
      type="radio"
      name="grundlag"
      legend="Hvad skal der ske?"
      value={typed(form, "grundlag")}
      error={errorOf(errors, "grundlag")}
      choices={[
        { value: "count", label: "Den skal kun tælles", hint: "Den bruges, som den er." },
        { value: "general_fuldmagt", label: "Lav en sag på grundlag af en generalfuldmagt" },
        { value: "future_fuldmagt", label: "Lav en sag på grundlag af en fremtidsfuldmagt" },
      ]}
    />
  );
}

export function NobodyToAppoint({ form, errors, catalogue }: Props) {
  const chosen = typedMany(form, "emne");
  return (
    <>
      <SelectField
        name="grund"
        label="Hvorfor er der ingen?"
        placeholder="Vælg grund"
        options={NOBODY_REASONS.map((value) => ({ value, label: NOBODY_REASON_LABELS[value] }))}
        defaultValue={typed(form, "grund")}
        error={errorOf(errors, "grund")}
      />
      <Folds>
        <Fold
          summary="Hvad skulle der have været hjælp til?"
          count={chosen.length > 0 && `${chosen.length} valgt`}
          open={chosen.length > 0}
        >
          <p className="form-hint">Vælg gerne flere. Er det ikke på listen, så lad det stå tomt.</p>
          <TypeTicks name="emne" types={catalogue} chosen={chosen} />
        </Fold>
      </Folds>
      <SelectField
        name="tilbudt"
        label="Hvad tilbød du i stedet?"
        placeholder="Vælg"
        options={OFFERED_INSTEAD.map((value) => ({ value, label: OFFERED_LABELS[value] }))}
        defaultValue={typed(form, "tilbudt")}
        error={errorOf(errors, "tilbudt")}
      />
    </>
  );
}
