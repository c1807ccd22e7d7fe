import { DataTable } from "@/components/ui/data-table";
import { Fold, Folds } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { RunLine } from "@/lib/post/out/read-runs";
import { letterCount, runWords, sheetCount } from "@/lib/post/out/words";

/** The runs that wait for somebody, first on the page. */
export function OpenRuns({ runs }: { runs: readonly RunLine[] }) {
  if (runs.length === 0) return null;
  return (
    <Section id="koersler" heading="Kørsler, der ikke er sendt">
      <ul className="plain open-runs">
        {runs.map((run) => (
          <li key={run.number}>
            <a href={`/post/ud/${run.number}`}>Kørsel {run.number}</a>: {runWords(run)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Those that are over, shortly. */
export function OldRuns({ runs }: { runs: readonly RunLine[] }) {
  if (runs.length === 0) return null;
  return (
    <Folds>
      <Fold summary="Tidligere kørsler" count={runs.length}>
        <DataTable
          caption="Tidligere kørsler, den nyeste først."
          captionHidden
          columns={[
            {
              key: "number",
              header: "Kørsel",
              rowHeader: true,
              cell: ({ number }) => <a href={`/post/ud/${number}`}>Kørsel {number}</a>,
            },
            {
              key: "letters",
              header: "Breve",
              cell: ({ total, sheets }) => `${letterCount(total)}, ${sheetCount(sheets)}`,
            },
            { key: "made", header: "Printet", numeric: true, cell: ({ madeOn }) => shortDate(madeOn) },
            { key: "state", header: "Hvordan gik det", label: null, cell: (run) => <Became run={run} /> },
          ]}
          rows={runs}
          rowKey={({ number }) => String(number)}
        />
      </Fold>
    </Folds>
  );
}

function Became({ run: { state, sentOn } }: { run: RunLine }) {
  if (state !== "sent") return <Status sign="stopped">Fortrudt</Status>;
  return <Status sign="done">Sendt{sentOn && ` ${shortDate(sentOn)}`}</Status>;
}
