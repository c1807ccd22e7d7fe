import { ChoiceGroup } from "@/components/ui/choice-group";
import { Fold, Folds } from "@/components/ui/fold";
import { byArea, type CatalogueType } from "@/lib/catalogue/catalogue";

type Props = {
  name: string;
  types: readonly CatalogueType[];
  chosen: readonly string[];
};

/** Types to tick, each area a fold of its own: they are many, and few are wanted. */
export function TypeTicks({ name, types, chosen }: Props) {
  return (
    <Folds>
      {byArea(types).map(({ slug, title, types: inArea }) => (
        <Fold
          key={slug}
          summary={title}
          count={countOf(inArea, chosen)}
          open={inArea.some((type) => chosen.includes(type.slug))}
        >
          <ChoiceGroup
            type="checkbox"
            name={name}
            id={`${name}-${slug}`}
            legend={title}
            legendHidden
            value={chosen}
            choices={inArea.map((type) => ({ value: type.slug, label: type.title }))}
          />
        </Fold>
      ))}
    </Folds>
  );
}

function countOf(types: readonly CatalogueType[], chosen: readonly string[]): string {
  const count = types.filter(({ slug }) => chosen.includes(slug)).length;
  if (count > 0) return `${count} valgt`;
  return types.length === 1 ? "1 emne" : `${types.length} emner`;
}
