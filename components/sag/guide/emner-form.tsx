import { TopicOptions } from "@/components/sag/guide/topic-options";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Fold, Folds } from "@/components/ui/fold";
import { byArea, type CatalogueType, canBeGiven } from "@/lib/catalogue/catalogue";
import { errorOf, type FieldError, type TypedForm, typedMany } from "@/lib/form/form";

type Props = {
  form: TypedForm;
  errors: readonly FieldError[];
  catalogue: readonly CatalogueType[];
  /** what the parties are called in running text */
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
};

/** Step 4: topics by area. Ticking one opens what is to be chosen about it, also without JavaScript. */
export function EmnerForm({ form, errors, catalogue, ...names }: Props) {
  const chosen = typedMany(form, "emne");
  const areas = byArea(catalogue.filter(canBeGiven));
  const error = errorOf(errors, "emne");
  return (
    <>
      {error && (
        <p className="form-error-message" id="emne-fejl">
          <span className="sr-only">Fejl: </span>
          {error}
        </p>
      )}
      <Folds>
        {areas.map(({ slug, title, types }, index) => (
          <Fold key={slug} summary={title} count={countOf(types, chosen)} open>
            <ChoiceGroup
              type="checkbox"
              name="emne"
              id={index === 0 ? "emne" : `emne-${slug}`}
              legend={title}
              legendHidden
              value={chosen}
              choices={types.map((type) => ({
                value: type.slug,
                label: type.title,
                hint: type.sentence,
                more: <TopicOptions type={type} form={form} errors={errors} {...names} />,
              }))}
            />
          </Fold>
        ))}
      </Folds>
    </>
  );
}

function countOf(types: readonly CatalogueType[], chosen: readonly string[]): string {
  const count = types.filter(({ slug }) => chosen.includes(slug)).length;
  if (count > 0) return `${count} valgt`;
  return types.length === 1 ? "1 emne" : `${types.length} emner`;
}
