import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { PrintRunView } from "@/lib/post/out/read-runs";
import { sheetCount, takeOutWords } from "@/lib/post/out/words";

/** Letters that were printed and are not to be sent after all, and where they lie. */
export function TakeOut({ letters }: { letters: PrintRunView["takeOut"] }) {
  if (letters.length === 0) return null;
  return (
    <Section id="tag-ud" heading="Skal ikke sendes">
      <ul className="plain take-out">
        {letters.map((letter) => (
          <li key={letter.id}>
            <Status sign="warn">{takeOutWords(letter)}</Status>{" "}
            <span className="sub">
              Det er nummer {letter.place} af brevene på {sheetCount(letter.sheets)}.{" "}
              <a href={`/sager/${letter.sagsnummer}`}>Se sagen</a>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
