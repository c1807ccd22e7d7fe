import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import { REPORT_STATE_LABELS } from "@/lib/report/making/labels";
import type { QuarterLine } from "@/lib/report/making/list";
import { mailWords } from "@/lib/report/making/words";
import { quarterId, quarterName } from "@/lib/report/quarter";
import { DueStatus } from "./due-status";

/** Every quarter with its status, its editions, and whether it was in time. */
export function QuarterTable({ lines }: { lines: readonly QuarterLine[] }) {
  return (
    <DataTable
      caption="Nyeste først"
      captionHidden
      columns={[
        { key: "quarter", header: "Kvartal", rowHeader: true, cell: nameCell },
        { key: "due", header: "Ud senest", cell: dueCell },
        { key: "state", header: "Status", cell: stateCell },
        { key: "editions", header: "Udgaver", cell: editionsCell },
        { key: "mail", header: "Mail til boardet", cell: mailCell },
      ]}
      rows={lines}
      rowKey={({ quarter }) => quarterId(quarter)}
    />
  );
}

function nameCell({ quarter }: QuarterLine) {
  return <a href={`/rapporter/${quarterId(quarter)}`}>{quarterName(quarter)}</a>;
}

function dueCell(line: QuarterLine) {
  return (
    <>
      {shortDate(line.dueOn)}
      <span className="sub">
        <DueStatus line={line} />
      </span>
    </>
  );
}

function stateCell({ open, editions, isOver }: QuarterLine) {
  if (open) {
    const { word, sign } = REPORT_STATE_LABELS[open.state];
    const next = open.state === "sent_for_approval" ? open.approver : open.author;
    return (
      <>
        <Status sign={open.isForYou ? "ours" : sign}>{word}</Status>
        {next && <span className="sub">{open.isForYou ? "Venter på dig" : `Venter på ${next}`}</span>}
      </>
    );
  }
  if (editions.length > 0) return <Status sign="done">{REPORT_STATE_LABELS.published.word}</Status>;
  return isOver ? (
    <Status sign="draft">Ikke begyndt</Status>
  ) : (
    <span className="muted">Kvartalet er i gang</span>
  );
}

function editionsCell({ editions }: QuarterLine) {
  if (editions.length === 0) return <span className="muted">Ingen</span>;
  return (
    <ul className="plain">
      {editions.map(({ number, publishedOn }) => (
        <li key={number}>{`Udgave ${number}, ${shortDate(publishedOn)}`}</li>
      ))}
    </ul>
  );
}

function mailCell({ editions }: QuarterLine) {
  if (editions.length === 0) return <span className="muted">Ingen</span>;
  return (
    <ul className="plain">
      {editions.map((edition) => (
        <li key={edition.number}>
          {edition.mails.refused > 0 ? <Status sign="warn">{mailWords(edition)}</Status> : mailWords(edition)}
        </li>
      ))}
    </ul>
  );
}
