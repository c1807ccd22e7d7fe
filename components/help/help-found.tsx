import { Section } from "@/components/ui/section";
import type { Found } from "@/lib/help/search";

/** The sections that have the word, each with its sentence. */
export function HelpFound({ typed, found }: { typed: string; found: readonly Found[] }) {
  return (
    <Section id="fundet" heading={headingOf(typed, found.length)}>
      {found.length === 0 && (
        <p>Prøv et kortere ord eller et ord, der ligner. Du kan også spørge en kollega eller din leder.</p>
      )}
      <ul className="plain rules links help-found">
        {found.map(({ part, id, heading, sentence }) => (
          <li key={id}>
            <a href={`/hjaelp/${part.slug}#${id}`}>{heading}</a>
            <span className="small muted"> · {part.title}</span>
            <p>
              {sentence.map(({ text, hit }, at) => {
                const key = `${at}`;
                return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
              })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href="/hjaelp">Se alle afsnit</a>
      </p>
    </Section>
  );
}

function headingOf(typed: string, count: number): string {
  if (count === 0) return `Ingen afsnit har »${typed}«`;
  return count === 1 ? `Ét afsnit har »${typed}«` : `${count} afsnit har »${typed}«`;
}
