import { NoteText } from "@/components/catalogue/note-list";
import { NationalNumbers, OwnNumbers } from "@/components/rollout/type-numbers";
import { type Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import { type AsOf, withDay } from "@/lib/rollout/as-of";
import { coverageSentence } from "@/lib/rollout/coverage";
import type { LastFigure, TypeFigures } from "@/lib/rollout/type-figures";
import type { TypeView } from "@/lib/rollout/type-view";
import { pakkeWords } from "@/lib/rollout/type-words";

type Props = { view: TypeView; shown: AsOf; own: TypeFigures | null; last: readonly LastFigure[] };

/** What the catalogue says of the type, what is counted of it, and where it belongs. */
export function TypeAside({ view, shown, own, last }: Props) {
  const { type, catalogue, situations, rollouts } = view;
  const { legalBasisVerifiedOn } = catalogue;
  const pakker = rollouts.flatMap((rollout) => rollout.pakker);
  return (
    <div className="aside">
      <Section id="oplysninger" heading="Oplysninger">
        <Facts
          tight
          facts={[
            { label: "Fagområde", value: type.area.title },
            ...contactFacts(view, shown),
            { label: "Forvaltning", value: type.forvaltning },
            { label: "Slags", value: pakkeWords(catalogue.pakker) },
            { label: "KLE", value: catalogue.kle, numeric: true },
            { label: "It-system", value: names(pakker.map(({ itSystem }) => itSystem)) },
            { label: "Leverandør", value: names(pakker.map(({ vendor }) => vendor)) },
            { label: "Formular", value: names(pakker.map(({ form }) => form)) },
            { label: "Privilegienavn", value: names(pakker.map(({ privilegienavn }) => privilegienavn)) },
            { label: "Sagsnummer hos dem", value: names(rollouts.map(({ ticket }) => ticket)) },
          ]}
        />
        {catalogue.source === "proposed" && (
          <p>
            <Status sign="wish" small>
              Forslag, ikke bekræftet
            </Status>
          </p>
        )}
        {view.canKeep && shown.isToday && (
          <p>
            <a href={`/katalog/${type.slug}`}>Ret oplysningerne</a>
          </p>
        )}
      </Section>
      {view.notes.length > 0 && (
        <Section id="noter" heading="Noter">
          {view.notes.map((note) => (
            <NoteText key={note.id} note={note} />
          ))}
        </Section>
      )}
      {own && <OwnNumbers figures={own} />}
      <NationalNumbers
        last={last}
        asOf={shown}
        writeHref={view.canKeep && shown.isToday ? `/udrulning/nationale-tal/skriv?type=${type.slug}` : null}
      />
      <Section id="lov" heading="Lovgrundlag">
        <p>{catalogue.legalBasis}</p>
        <p className="small muted">
          {legalBasisVerifiedOn
            ? `Sidst kontrolleret ${shortDate(legalBasisVerifiedOn)}.`
            : "Ikke kontrolleret endnu."}
        </p>
      </Section>
      {situations.length > 0 && (
        <Section id="livssituationer" heading="Hører til">
          <ul className="plain links">
            {situations.map((situation) => (
              <li key={situation.slug}>
                <a href={withDay(`/udrulning/daekning#${situation.slug}`, shown)}>
                  {coverageSentence(situation)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** Who answers for it now, in each area where it goes forward; a page of an old day does not say. */
function contactFacts({ type, contacts }: TypeView, { isToday }: AsOf): Fact[] {
  if (!isToday) return [];
  const where = type.rollouts.length > 0 ? type.rollouts.map(({ area }) => area) : [type.area];
  const areas = [...new Map(where.map((area) => [area.slug, area])).values()];
  const told = (of: "contacts" | "deputies", nobody: string | null) =>
    areas.flatMap(({ slug, title }) => {
      const who = contacts.get(slug)?.[of].join(", ") || nobody;
      return who ? [areas.length > 1 ? `${title}: ${who}` : who] : [];
    });
  return [
    { label: "Kontakt", value: told("contacts", "Ingen endnu").join(". ") },
    { label: "Stedfortræder", value: told("deputies", null).join(". ") },
  ];
}

function names(values: readonly (string | null)[]): string {
  return [...new Set(values.filter((value) => value !== null && value !== ""))].join(", ");
}
