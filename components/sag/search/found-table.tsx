import { FuldmagtsgiverCell, FuldmagtshaverCell } from "@/components/sag/sag-cells";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import { FATE_LABELS, type Fate } from "@/lib/fuldmagt/fate";
import { STATUS_LABELS } from "@/lib/sag/labels";
import type { FoundLine } from "@/lib/sag/search/found-lines";

/** What a search found, open and closed sager alike. */
export function FoundTable({ caption, lines }: { caption: string; lines: readonly FoundLine[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: "fuldmagtsgiver",
          header: "Giver fuldmagt",
          rowHeader: true,
          cell: (line) => <FuldmagtsgiverCell line={line} />,
        },
        { key: "fuldmagtshaver", header: "Får fuldmagt", label: null, cell: fuldmagtshaverCell },
        { key: "status", header: "Hvor står den", label: null, cell: statusCell },
        {
          key: "assignee",
          header: "Hvem har den",
          label: "Hvem",
          cell: ({ assignee }) => assignee ?? <span className="muted">Ikke fordelt</span>,
        },
      ]}
      rows={lines}
      rowKey={({ sagsnummer }) => sagsnummer}
    />
  );
}

function fuldmagtshaverCell(line: FoundLine) {
  const { topicCount } = line;
  return (
    <FuldmagtshaverCell line={line}>{topicCount === 1 ? "1 emne" : `${topicCount} emner`}</FuldmagtshaverCell>
  );
}

function statusCell({ status, fates, periodTo }: FoundLine) {
  const { word, sign } = STATUS_LABELS[status];
  const fate = fateWords(fates, shortDate(periodTo));
  return (
    <>
      <Status sign={sign}>{word}</Status>
      {fate && <span className="sub">{fate}</span>}
    </>
  );
}

/** A sag may be finished and what it gave be over: who finds it is to see that. */
function fateWords(fates: readonly Fate[], lastDay: string): string | null {
  const [first] = fates;
  if (!first) return null;
  if (fates.every((fate) => fate === "active")) return `Gælder til og med ${lastDay}`;
  if (fates.includes("active")) return "En del gælder ikke længere";
  return fates.every((fate) => fate === first)
    ? `Fuldmagten: ${FATE_LABELS[first].toLowerCase()}`
    : "Gælder ikke længere";
}
