import { FuldmagtsgiverCell, FuldmagtshaverCell } from "@/components/sag/sag-cells";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import { STATUS_LABELS } from "@/lib/sag/labels";
import type { SagLine } from "@/lib/sag/queries";

type Props = { caption: string; sager: readonly SagLine[]; today: string };

/** A queue. The fuldmagtsgiver is the bold row header; the fuldmagtshaver is plain and begins with "til". */
export function SagTable({ caption, sager, today }: Props) {
  return (
    <DataTable
      caption={caption}
      empty={<p className="muted">Ingen sager lige nu.</p>}
      columns={[
        {
          key: "fuldmagtsgiver",
          header: "Giver fuldmagt",
          rowHeader: true,
          cell: (line) => <FuldmagtsgiverCell line={line} />,
        },
        { key: "fuldmagtshaver", header: "Får fuldmagt", label: null, cell: fuldmagtshaverCell },
        { key: "status", header: "Hvor står den", label: null, cell: statusCell },
        { key: "assignee", header: "Hos", cell: ({ assignee }) => assignee ?? "Ikke fordelt" },
        ...(sager.some(({ dueOn }) => dueOn) ? [dueColumn(today)] : []),
      ]}
      rows={sager}
      rowKey={({ sagsnummer }) => sagsnummer}
    />
  );
}

function fuldmagtshaverCell(line: SagLine) {
  const { topicCount } = line;
  return (
    <FuldmagtshaverCell line={line}>{topicCount === 1 ? "1 emne" : `${topicCount} emner`}</FuldmagtshaverCell>
  );
}

function statusCell({ status }: SagLine) {
  const { word, sign } = STATUS_LABELS[status];
  return <Status sign={sign}>{word}</Status>;
}

function dueColumn(today: string) {
  return {
    key: "due",
    header: "Frist",
    right: true,
    numeric: true,
    cell: (sag: SagLine) => dueCell(sag, today),
  };
}

/** Lateness sits on the date, never as a coloured row. */
function dueCell({ dueOn }: SagLine, today: string) {
  if (!dueOn) return "";
  return dueOn < today ? <Status sign="late">{shortDate(dueOn)}</Status> : shortDate(dueOn);
}
