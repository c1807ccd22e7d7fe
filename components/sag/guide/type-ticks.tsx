import { ChoiceGroup } from "@/components/ui/choice-group";
import { byArea, type CatalogueType } from "@/lib/catalogue/catalogue";

type Props = {
  name: string;
  types: readonly CatalogueType[];
  chosen: readonly string[];
};

/** Types to tick, under the heading of their area. */
export function TypeTicks({ name, types, chosen }: Props) {
  return byArea(types).map(({ slug, title, types: inArea }) => (
    <ChoiceGroup
      key={slug}
      type="checkbox"
      name={name}
      id={`${name}-${slug}`}
      legend={title}
      value={chosen}
      choices={inArea.map((type) => ({ value: type.slug, label: type.title }))}
    />
  ));
}
