import { FuldmagtsgiverCell, FuldmagtshaverCell } from "@/components/sag/sag-cells";
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
        {
          key: "fuldmagtsgiver",
          header: "Giver fuldmagt",
          rowHeader: true,
          cell: (line) => <FuldmagtsgiverCell line={line} at="#journal" />,
        },
        {
          key: "fuldmagtshaver",
          header: "Får fuldmagt",
          label: null,
          cell: (line) => <FuldmagtshaverCell line={line} />,
        },
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

function statusCell({ status }: JournalLine) {
  const { word, sign } = STATUS_LABELS[status];
  return <Status sign={sign}>{word}</Status>;
}
