import { ChoiceLine } from "@/components/ui/choice-line";
import { Section } from "@/components/ui/section";
import { shortDate } from "@/lib/dates";
import type { PageLine } from "@/lib/post/match/queries";
import { pageSentences } from "@/lib/post/match/words";
import { RETURN_WAY_LABELS } from "@/lib/post/ways";

type Props = {
  pages: readonly PageLine[];
  /** each has a box, to begin a sag with */
  ticks: boolean;
  ticked?: readonly string[];
};

/** Pages batch by batch: where each lies, what it is with it, and the way to it. */
export function UnmatchedList({ pages, ticks, ticked = [] }: Props) {
  const batches = [...new Map(pages.map(({ batch }) => [batch.number, batch])).values()];
  return batches.map((batch) => (
    <Section
      key={batch.id}
      id={`bunke-${batch.number}`}
      heading={`Bunke ${batch.number}`}
      link={<a href={`/post/ind/${batch.number}`}>Se bunken</a>}
    >
      <p className="small muted">
        Kom {shortDate(batch.arrivedOn)}. {RETURN_WAY_LABELS[batch.cameBy]}.
      </p>
      <ul className="plain">
        {pages
          .filter((page) => page.batch.id === batch.id)
          .map((page) => (
            <PageItem key={page.id} page={page} ticks={ticks} ticked={ticked.includes(page.id)} />
          ))}
      </ul>
    </Section>
  ));
}

function PageItem({ page, ticks, ticked }: { page: PageLine; ticks: boolean; ticked: boolean }) {
  const name = pageName(page);
  return (
    <li className="mt-4 flex flex-wrap items-baseline justify-between gap-x-10">
      {ticks ? (
        <ChoiceLine
          type="checkbox"
          id={`side-${page.id}`}
          name="side"
          checked={ticked}
          choice={{ value: page.id, label: capital(name), hint: <Said page={page} /> }}
        />
      ) : (
        <div>
          {capital(name)}
          {page.sagsnummer && (
            <>
              {", sag "}
              <a className="num" href={`/sager/${page.sagsnummer}`}>
                {page.sagsnummer}
              </a>
            </>
          )}
          <span className="sub">
            <Said page={page} />
          </span>
        </div>
      )}
      <a href={`/post/uden-sag/${page.id}`}>
        {ticks ? "Find sagen" : "Se siden"}
        <span className="sr-only">
          {ticks ? " til" : " fra"} {name} i bunke {page.batch.number}
        </span>
      </a>
    </li>
  );
}

function Said({ page: { why, notes, blankNumber } }: { page: PageLine }) {
  const blank = blankNumber === null ? [] : [`Blanket nummer ${blankNumber}.`];
  return [...blank, ...pageSentences(why, notes)].join(" ");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "fil 1, side 3" */
export function pageName({ file, number }: Pick<PageLine, "file" | "number">): string {
  return `fil ${file.position}, side ${number}`;
}
