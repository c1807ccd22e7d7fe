import { AskedFields } from "@/components/sag/guide/asked-fields";
import { GeneralOrFuture, NobodyToAppoint } from "@/components/sag/guide/behov-questions";
import { TypeTicks } from "@/components/sag/guide/type-ticks";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Fold, Folds } from "@/components/ui/fold";
import { type CatalogueType, canBeWished } from "@/lib/catalogue/catalogue";
import { errorOf, type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { MATERIAL_LABELS, OUTCOME_LABELS, OUTCOMES_OFFERED } from "@/lib/henvendelse/labels";
import { MATERIALS, type Outcome } from "@/lib/henvendelse/outcome";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  locations: readonly { slug: string; name: string }[];
  catalogue: readonly CatalogueType[];
};

/** Step 1: what is needed, at a glance; then where and how the citizen came. */
export function BehovForm(props: Props) {
  const { form, errors, catalogue } = props;
  return (
    <>
      <ChoiceGroup
        type="radio"
        name="behov"
        legend="Hvad er der brug for?"
        legendHidden
        ruled
        value={typed(form, "behov")}
        error={errorOf(errors, "behov")}
        choices={OUTCOMES_OFFERED.map((outcome) => ({
          value: outcome,
          label: OUTCOME_LABELS[outcome].word,
          hint: OUTCOME_LABELS[outcome].hint,
          more: questionsOf(outcome, props),
        }))}
      />
      <AskedFields {...props} />
      <ChoiceGroup
        type="checkbox"
        name="materiale"
        legend="Blev der givet noget med hjem?"
        optional
        inline
        value={typedMany(form, "materiale")}
        choices={MATERIALS.map((value) => ({ value, label: MATERIAL_LABELS[value] }))}
      />
      <Wishes form={form} catalogue={catalogue} />
    </>
  );
}

function questionsOf(outcome: Outcome, props: Props) {
  if (outcome === "general_or_future_fuldmagt") return <GeneralOrFuture {...props} />;
  if (outcome === "nobody_to_appoint") return <NobodyToAppoint {...props} />;
  return undefined;
}

function Wishes({ form, catalogue }: Pick<Props, "form" | "catalogue">) {
  const chosen = typedMany(form, "oenske");
  return (
    <Folds>
      <Fold
        summary="Ønskede borgeren et emne, der ikke kan gives endnu?"
        count={chosen.length > 0 && `${chosen.length} valgt`}
        open={chosen.length > 0}
      >
        <p className="form-hint">
          Vi tæller ønsket med. Skal der en fuldmagt til, kommer ønskerne med til trin 4.
        </p>
        <TypeTicks name="oenske" types={catalogue.filter(canBeWished)} chosen={chosen} />
      </Fold>
    </Folds>
  );
}
