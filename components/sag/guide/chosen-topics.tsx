import { TopicOptions } from "@/components/sag/guide/topic-options";
import { WishWords } from "@/components/sag/guide/wish-words";
import { Button } from "@/components/ui/button";
import { SrOnly } from "@/components/ui/sr-only";
import { type CatalogueType, canBeGiven } from "@/lib/catalogue/catalogue";
import type { FieldError, TypedForm } from "@/lib/form/form";
import type { SpokenNames } from "@/lib/person/party-names";
import type { TopicsView } from "@/lib/sag/guide/topics-view";

type Props = TopicsView & { form: TypedForm; errors: readonly FieldError[]; names: SpokenNames };

/** Step 4, what is chosen: each topic with its kind and channel, and the wishes, which are no part of the fuldmagt. */
export function ChosenTopics({ chosen, hidden, part, ...rest }: Props) {
  const topics = chosen.filter(canBeGiven);
  const wishes = chosen.filter((type) => !canBeGiven(type));
  return (
    <section aria-labelledby="valgt">
      <h2
        id="valgt"
        className="topics-heading"
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: it is what was asked for, and the button that did is gone
        autoFocus={part === "valgt"}
      >
        {headingOf(topics.length, wishes.length)}
      </h2>
      {hidden.map((type) => (
        <input key={type.slug} type="hidden" name={canBeGiven(type) ? "emne" : "oenske"} value={type.slug} />
      ))}
      {chosen.length === 0 && <p>Sæt kryds ved det, {rest.names.fuldmagtshaver.short} må hjælpe med.</p>}
      {topics.map((type) => (
        <Chosen key={type.slug} type={type}>
          <p className="topic-says">{type.sentence}</p>
          <TopicOptions type={type} {...rest} />
        </Chosen>
      ))}
      {wishes.map((type) => (
        <Chosen key={type.slug} type={type}>
          <WishWords />
        </Chosen>
      ))}
      <div className="topics-fresh">
        <p>Du har sat nye krydser.</p>
        <Button name="valgte" value="1" small>
          Vis dem her
        </Button>
      </div>
    </section>
  );
}

function Chosen({ type, children }: { type: CatalogueType; children: React.ReactNode }) {
  const id = `valgt-${type.slug}`;
  return (
    <section className="topic" aria-labelledby={id}>
      <div className="topic-head">
        <h3 id={id}>{type.title}</h3>
        <Button variant="link" name="fjern" value={type.slug}>
          Fjern<SrOnly> {type.title}</SrOnly>
        </Button>
      </div>
      {children}
    </section>
  );
}

function headingOf(topics: number, wishes: number): string {
  if (topics + wishes === 0) return "Valgt: ingen emner endnu";
  const parts = [
    topics > 0 && (topics === 1 ? "1 emne" : `${topics} emner`),
    wishes > 0 && (wishes === 1 ? "1 ønske" : `${wishes} ønsker`),
  ];
  return `Valgt: ${parts.filter(Boolean).join(" og ")}`;
}
