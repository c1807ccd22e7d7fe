import { asked } from "@/components/catalogue/asked";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { Fold, Folds } from "@/components/ui/fold";
import type { Attempt } from "@/lib/administration/attempt";
import type { Situation } from "@/lib/catalogue/keep/noun/in-use";
import { placeField } from "@/lib/catalogue/keep/noun/input";
import type { Choices } from "@/lib/catalogue/keep/typed";
import { typedMany } from "@/lib/form/form";

/** The place of a life situation among the others, its types by their places, and types it can get. */
export function SituationFields({ attempt, situation }: { attempt: Attempt; situation: Situation }) {
  const { count, types, others } = situation;
  return (
    <>
      <Field
        {...asked(attempt, "ret", "plads")}
        label="Plads på listen"
        hint={`Et tal fra 1 til ${count}. De andre rykker.`}
        width="xs"
        inputMode="numeric"
      />
      {types.length > 0 && (
        <fieldset className="places">
          <legend className="form-label">Emnernes rækkefølge</legend>
          <p className="form-hint">1 står først. Lad feltet være tomt for at tage emnet ud.</p>
          {types.map(({ slug, name }) => (
            <Field
              key={slug}
              {...asked(attempt, "ret", placeField(slug))}
              label={name}
              width="xs"
              inputMode="numeric"
            />
          ))}
        </fieldset>
      )}
      <MoreTypes attempt={attempt} id="ret-nye" legend="Flere emner" types={others} />
    </>
  );
}

type MoreProps = { attempt: Attempt; id: string; legend: string; types: Choices };

/** Types to be ticked: they come last, in the order they stand. */
export function MoreTypes({ attempt, id, legend, types }: MoreProps) {
  const chosen = typedMany(attempt.form, "nye");
  return (
    <Folds>
      <Fold summary={legend} count={`${types.length} at vælge mellem`} open={chosen.length > 0}>
        <ChoiceGroup
          type="checkbox"
          name="nye"
          id={id}
          legend={legend}
          legendHidden
          inline
          value={chosen}
          choices={types.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </Fold>
    </Folds>
  );
}
