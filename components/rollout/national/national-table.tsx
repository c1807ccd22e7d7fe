import { type Column, DataTable } from "@/components/ui/data-table";
import { countWords, thousands } from "@/lib/figures/words";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import { type NumberedSource, sourceOf } from "@/lib/rollout/national/sources";
import type { NationalLine, NationalView } from "@/lib/rollout/national/view";
import { columnName, readingWords } from "@/lib/rollout/national/words";
import { quarterName } from "@/lib/rollout/quarters";

type Props = { view: NationalView; hrefOf: (slug: string) => string };

/** How many of each pakke were given, by month, and what the municipality entered beside it. */
export function NationalTable({ view, hrefOf }: Props) {
  const { lines, months, sources, own, quarter } = view;
  const number = { right: true, numeric: true } as const;
  const ofMonths = months.map((month, at): Column<NationalLine> => {
    return {
      ...number,
      key: month,
      header: columnName(month),
      cell: (line) => <Given figure={line.months[at] ?? null} sources={sources} />,
    };
  });
  const columns: Column<NationalLine>[] = [
    {
      key: "pakke",
      header: "Fuldmagt",
      rowHeader: true,
      cell: ({ slug, name }) => <a href={hrefOf(slug)}>{name}</a>,
    },
    ...ofMonths,
    {
      ...number,
      key: "sum",
      header: "Landet i alt",
      cell: ({ sum }) => (sum === null ? "–" : <b>{thousands(sum)}</b>),
    },
  ];
  const ours: Column<NationalLine> = {
    ...number,
    key: "own",
    header: "Os i alt",
    cell: (line) => (line.own === null ? "–" : countWords(line.own)),
  };
  return (
    <DataTable
      caption={`Fuldmagter givet i ${quarterName(quarter)}, efter slags og måned.`}
      columns={own ? [...columns, ours] : columns}
      rows={lines}
      rowKey={({ pakkeId }) => pakkeId}
    />
  );
}

type GivenProps = { figure: NationalFigure | null; sources: readonly NumberedSource[] };

function Given({ figure, sources }: GivenProps) {
  if (!figure) return "–";
  const source = sourceOf(sources, figure);
  return (
    <>
      {thousands(figure.given)}
      {source?.isOneOfSeveral && <span className="sub">kilde {source.number}</span>}
    </>
  );
}

/** Where the figures of the table were read, and when. */
export function NationalSources({ sources }: { sources: readonly NumberedSource[] }) {
  return (
    <ol className="national-sources">
      {sources.map((source) => (
        <li key={source.number}>
          {columnName(source.month)}: {readingWords(source)} ({source.figureCount} tal)
        </li>
      ))}
    </ol>
  );
}
