import type { ReactNode } from "react";
import { RenewalCell } from "@/components/sag/queue/renewal-cell";
import { FuldmagtsgiverCell, FuldmagtshaverCell } from "@/components/sag/sag-cells";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { type IsoDate, shortDate } from "@/lib/dates";
import { STATUS_LABELS } from "@/lib/sag/labels";
import { columnsOf, daysOver, type QueueColumn } from "@/lib/sag/queue/columns";
import { leftWords, overWords } from "@/lib/sag/queue/labels";
import type { QueueLine } from "@/lib/sag/queue/line";
import { queueHref, type ShownQueue, sortedBy } from "@/lib/sag/queue/query";

export type QueueTableProps = {
  shown: ShownQueue;
  /** the kept view that is shown, if one is: the links of the headers keep it */
  view?: string | null;
  lines: readonly QueueLine[];
  today: IsoDate;
  caption: ReactNode;
  /** a column before all others, such as boxes to choose by */
  first?: Column<QueueLine>;
  /** what stands beside who has it, such as a way to take it */
  take?: (line: QueueLine) => ReactNode;
  renew: (data: FormData) => Promise<void>;
};

/** A queue. The fuldmagtsgiver is the bold row header; the fuldmagtshaver is plain and begins with "til". */
export function QueueTable(props: QueueTableProps) {
  const { shown, lines, caption, first } = props;
  const columns = columnsOf(shown.queue).map((column) => toColumn(column, props));
  return (
    <DataTable
      caption={caption}
      columns={first ? [first, ...columns] : columns}
      rows={lines}
      rowKey={({ sagsnummer }) => sagsnummer}
    />
  );
}

function toColumn({ key, header, sort }: QueueColumn, props: QueueTableProps): Column<QueueLine> {
  const { shown, view } = props;
  const isSorted = sort !== null && shown.sort.by === sort;
  const isDay = key === "due" || key === "created" || key === "ends";
  return {
    key,
    header,
    label: LABELS[key] ?? null,
    rowHeader: key === "fuldmagtsgiver",
    right: key === "due" || key === "created",
    numeric: isDay,
    sort: isSorted ? (shown.sort.descending ? "descending" : "ascending") : undefined,
    sortHref: sort ? queueHref({ ...shown, sort: sortedBy(shown, sort) }, { view }) : undefined,
    cell: (line) => cellOf(key, line, props),
  };
}

/** The word before the value on a phone, where the value does not say itself what it is. */
const LABELS: Partial<Record<QueueColumn["key"], string>> = {
  assignee: "Hvem",
  due: "Frist",
  created: "Sagen er fra",
  ends: "Til og med",
};

function cellOf(key: QueueColumn["key"], line: QueueLine, { shown, today, take, renew }: QueueTableProps) {
  switch (key) {
    case "fuldmagtsgiver":
      return <FuldmagtsgiverCell line={line} at={shown.queue === "journal" ? "#journal" : ""} />;
    case "fuldmagtshaver":
      return <FuldmagtshaverCell line={line}>{topicWords(line)}</FuldmagtshaverCell>;
    case "status":
      return <StatusCell line={line} />;
    case "assignee":
      return (
        <>
          {line.assignee ?? <span className="muted">Ikke fordelt</span>} {take?.(line)}
        </>
      );
    case "due":
      return <DueCell line={line} today={today} />;
    case "created":
      return shortDate(line.createdOn);
    case "ends":
      return <EndsCell line={line} />;
    case "renewal":
      return <RenewalCell line={line} renew={renew} />;
  }
}

function topicWords({ topicCount, expiring }: QueueLine): string {
  if (expiring) return expiring.topics.join(", ");
  return topicCount === 1 ? "1 emne" : `${topicCount} emner`;
}

function StatusCell({ line: { status, missing } }: { line: QueueLine }) {
  const { word, sign } = STATUS_LABELS[status];
  return (
    <>
      <Status sign={sign}>{word}</Status>
      {missing && <span className="sub queue-missing">{missing}</span>}
    </>
  );
}

/** Lateness sits on the date, never as a coloured row. */
function DueCell({ line: { dueOn }, today }: { line: QueueLine; today: IsoDate }) {
  const days = daysOver(dueOn, today);
  if (!dueOn) return null;
  if (days === null) return <>{shortDate(dueOn)}</>;
  return (
    <>
      <Status sign="late">{shortDate(dueOn)}</Status>
      <span className="sub">{overWords(days)}</span>
    </>
  );
}

function EndsCell({ line: { expiring } }: { line: QueueLine }) {
  if (!expiring) return null;
  return (
    <>
      {shortDate(expiring.endsOn)}
      <span className="sub">{leftWords(expiring.daysLeft)}</span>
    </>
  );
}
