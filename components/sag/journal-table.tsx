import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { JournalLine } from "@/lib/sag/journal/to-journal";
import { STATUS_LABELS } from "@/lib/sag/labels";

/** What the municipality's journal lacks, the oldest first. */
export function JournalTable({ lines }: { lines: readonly JournalLine[] }) {
  return (
    <DataTable
      caption="Sager, der er lukket eller oprettet i Digital Fuldmagt. De ældste først."
      empty={<p className="muted">Ingen sager lige nu.</p>}
      columns={[
        { key: "fuldmagtsgiver", header: "Giver fuldmagt", rowHeader: true, cell: fuldmagtsgiverCell },
        { key: "fuldmagtshaver", header: "Får fuldmagt", label: null, cell: fuldmagtshaverCell },
        { key: "status", header: "Hvor står den", label: null, cell: statusCell },
        {
          key: "created",
          header: "Sagen er fra",
          numeric: true,
          cell: ({ createdOn }) => shortDate(createdOn),
        },
      ]}
      rows={lines}
      rowKey={({ sagsnummer }) => sagsnummer}
    />
  );
}

function fuldmagtsgiverCell({ sagsnummer, fuldmagtsgiver }: JournalLine) {
  return (
    <>
      <a href={`/sager/${sagsnummer}#journal`}>{fuldmagtsgiver}</a>
      <span className="sub num">{sagsnummer}</span>
    </>
  );
}

function fuldmagtshaverCell({ fuldmagtshaver }: JournalLine) {
  return (
    <>
      <span className="muted">til </span>
      {fuldmagtshaver}
    </>
  );
}

function statusCell({ status }: JournalLine) {
  const { word, sign } = STATUS_LABELS[status];
  return <Status sign={sign}>{word}</Status>;
}
