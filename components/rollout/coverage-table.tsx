import { GateMark } from "@/components/rollout/gate-mark";
import { DataTable } from "@/components/ui/data-table";
import { standingOf } from "@/lib/rollout/board";
import { month } from "@/lib/rollout/change-sentences";
import { expectedOn } from "@/lib/rollout/changes";
import { type Covered, coverageWords } from "@/lib/rollout/coverage";
import { signOf } from "@/lib/rollout/gate-signs";

type Props = { situations: readonly Covered[]; hrefOf: (slug: string) => string };

/** Each life situation with its types: what is live, what comes. */
export function CoverageTable({ situations, hrefOf }: Props) {
  return (
    <div className="coverage">
      <DataTable
        caption="Livssituationer og de fuldmagter, der ofte hører til. Mindst dækket først."
        rows={situations}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: "title",
            header: "Livssituation",
            rowHeader: true,
            cell: ({ slug, title }) => <span id={slug}>{title}</span>,
          },
          {
            key: "live",
            header: "I drift",
            numeric: true,
            cell: ({ live, types }) => <b>{`${live} af ${types.length}`}</b>,
          },
          {
            key: "types",
            header: "Fuldmagter",
            label: null,
            cell: (covered) => <Types covered={covered} hrefOf={hrefOf} />,
          },
          { key: "next", header: "Hvad kommer der?", cell: nextWords },
        ]}
      />
    </div>
  );
}

function Types({
  covered: { types, national },
  hrefOf,
}: {
  covered: Covered;
  hrefOf: (slug: string) => string;
}) {
  return (
    <ul className="plain covered">
      {types.map((type) => {
        const standing = standingOf(type);
        const expected = standing === "live" ? null : expectedOn(type);
        return (
          <li key={type.slug}>
            <GateMark standing={standing} />{" "}
            <span>
              <a href={hrefOf(type.slug)}>{type.title}</a>{" "}
              <span className="muted">
                {signOf(standing).word.toLowerCase()}
                {expected ? `, ventes ${month(expected)}` : ""}
              </span>
            </span>
          </li>
        );
      })}
      {national.map(({ slug, title }) => (
        <li key={slug}>
          <span className="gate-mark gr">
            <span aria-hidden="true">N</span>
          </span>{" "}
          <span>
            {title} <span className="muted">national</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function nextWords(covered: Covered) {
  const { next, live, types } = covered;
  if (live === types.length) return "Alle er i drift.";
  const rest = coverageWords(covered);
  const sentence = `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
  return next ? `${sentence} Næste: ${next.title} i ${month(next.on)}.` : `${sentence} Ingen har en dato.`;
}
