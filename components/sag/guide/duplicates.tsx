import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { longDate } from "@/lib/dates";
import type { SpokenNames } from "@/lib/person/party-names";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import type { Duplicate } from "@/lib/sag/guide/duplicates";
import { WITH_CITIZEN } from "@/lib/sag/lifecycle";

/** Whoever has more than this is asked to look for themselves: a warning that fills the screen is not read. */
const LONGEST = 5;

type Props = { duplicates: readonly Duplicate[]; names: SpokenNames };

/** What we may have already, before it is made again; and the worst mistake of all, the wrong way round. */
export function Duplicates({ duplicates, names }: Props) {
  const reversed = duplicates.filter(({ direction }) => direction === "reversed");
  const same = duplicates.filter(({ direction }) => direction === "same");
  const { fuldmagtsgiver, fuldmagtshaver } = names;
  if (duplicates.length === 0) return null;
  return (
    <div className="mb-10">
      {reversed.slice(0, LONGEST).map(({ sagsnummer }) => (
        <Note key={sagsnummer} tone="warn" lead="Er det den rigtige vej?">
          I <SagLink sagsnummer={sagsnummer} /> er det omvendt. Der giver {fuldmagtshaver.full} fuldmagt til{" "}
          {fuldmagtsgiver.full}. Se efter, at det er {fuldmagtsgiver.short}, der giver nu.
        </Note>
      ))}
      {same.length > 0 && (
        <Section id="findes" heading={`${fuldmagtsgiver.short} har i forvejen`}>
          <ul className="plain rules">
            {same.slice(0, LONGEST).map((duplicate) => (
              <li key={duplicate.sagsnummer}>
                <Line duplicate={duplicate} />
              </li>
            ))}
          </ul>
          {same.length > LONGEST && <p className="small muted">Og {same.length - LONGEST} mere.</p>}
        </Section>
      )}
    </div>
  );
}

/** "Samme emne: Hjælpemidler, åben sag 2026-000123, hos os" */
function Line({ duplicate }: { duplicate: Duplicate }) {
  const { shared, others, openAs, sagsnummer, fuldmagtshaver, holdsUntil } = duplicate;
  const where = openAs && (WITH_CITIZEN.includes(openAs) ? "hos borgeren" : "hos os");
  return (
    <>
      {shared.length > 0 ? (
        <b>{topicWords("Samme emne", "Samme emner", shared)}</b>
      ) : (
        topicWords("Andet emne", "Andre emner", others)
      )}
      , {openAs ? "åben" : "gælder i"} <SagLink sagsnummer={sagsnummer} />,{" "}
      {where ?? `til og med ${longDate(holdsUntil)}`}
      {fuldmagtshaver !== HIDDEN_NAME && (
        <span className="sub">
          til {fuldmagtshaver}
          {shared.length > 0 && others.length > 0 && `, også om ${others.join(", ")}`}
        </span>
      )}
    </>
  );
}

function topicWords(one: string, several: string, titles: readonly string[]): string {
  return `${titles.length === 1 ? one : several}: ${titles.join(", ")}`;
}

function SagLink({ sagsnummer }: { sagsnummer: string }) {
  return (
    <a href={`/sager/${sagsnummer}`}>
      sag <span className="num">{sagsnummer}</span>
    </a>
  );
}
