import { TopicOptions } from "@/components/sag/guide/topic-options";
import { WishWords } from "@/components/sag/guide/wish-words";
import { ChoiceLine } from "@/components/ui/choice-line";
import { type CatalogueType, canBeGiven } from "@/lib/catalogue/catalogue";
import type { FieldError, TypedForm } from "@/lib/form/form";
import type { SpokenNames } from "@/lib/person/party-names";
import type { TopicGroup } from "@/lib/sag/guide/topic-groups";

type Props = {
  group: TopicGroup;
  chosen: readonly CatalogueType[];
  form: TypedForm;
  errors: readonly FieldError[];
  names: SpokenNames;
};

/**
 * Topics to tick. What is to be chosen about one opens under its tick, also without JavaScript; once it is kept, it
 * is chosen in the panel instead, so that nothing is asked for in two places.
 */
export function TopicChoices({ group, chosen, ...rest }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">{group.title ?? "Emner"}</legend>
      {group.types.map((type) => (
        <TopicChoice
          // what is kept or removed is ticked anew
          key={`${type.slug}-${chosen.includes(type)}`}
          type={type}
          isChosen={chosen.includes(type)}
          {...rest}
        />
      ))}
      {group.elsewhere.map(({ type, title }) => (
        <p key={type.slug} className="topic-elsewhere">
          {type.title}
          <span className="sub">
            Står under <a href={`#${idOf(type)}`}>{title}</a>.
          </span>
        </p>
      ))}
    </fieldset>
  );
}

type OneProps = Omit<Props, "group" | "chosen"> & { type: CatalogueType; isChosen: boolean };

function TopicChoice({ type, isChosen, ...rest }: OneProps) {
  const isWish = !canBeGiven(type);
  const options = isWish ? <WishWords /> : <TopicOptions type={type} {...rest} />;
  return (
    <ChoiceLine
      type="checkbox"
      id={idOf(type)}
      name={isWish ? "oenske" : "emne"}
      checked={isChosen}
      choice={{
        value: type.slug,
        label: type.title,
        hint: isWish ? "Kan ikke gives endnu. Bliver et ønske." : undefined,
        more: isChosen ? undefined : options,
      }}
    />
  );
}

function idOf({ slug }: CatalogueType): string {
  return `emne-${slug}`;
}
