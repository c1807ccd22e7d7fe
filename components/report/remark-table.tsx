import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { REMARK_STATUS_LABELS } from "@/lib/remark/status";
import type { DraftView } from "@/lib/report/making/draft-view";
import type { ReportRemark } from "@/lib/report/making/remarks";
import { ToldNumbers } from "./told-numbers";

type Props = { remarks: readonly ReportRemark[]; told: DraftView["told"] };

/** What the board said, and whether it has an answer. Answers go into the edition when it is published. */
export function RemarkTable({ remarks, told }: Props) {
  return (
    <DataTable
      caption={captionOf(remarks)}
      columns={[
        { key: "body", header: "Bemærkning", rowHeader: true, cell: bodyCell },
        { key: "from", header: "Fra", cell: ({ from }) => from },
        { key: "answer", header: "Svar", cell: (remark) => answerCell(remark, told.get(remark.key)) },
      ]}
      rows={remarks}
      rowKey={({ key }) => key}
      empty={<p className="muted">Boardet har ikke sagt noget siden sidst.</p>}
    />
  );
}

function captionOf(remarks: readonly ReportRemark[]): string {
  const open = remarks.filter(({ status }) => status === "open").length;
  const all = remarks.length === 1 ? "Én bemærkning" : `${remarks.length} bemærkninger`;
  if (open === 0) return `${all}. Alle har svar.`;
  return `${all}. ${open === 1 ? "Én" : open} mangler svar og kommer ikke med, før den har et.`;
}

const SHORT = 160;

function bodyCell({ body, key }: ReportRemark) {
  const words = body.length > SHORT ? `${body.slice(0, SHORT).trimEnd()} …` : body;
  return <a href={`/rapporter/bemaerkninger/${key}`}>{words}</a>;
}

function answerCell({ status, isIn }: ReportRemark, numbers: readonly number[] | undefined) {
  if (status === "open") return <Status sign="warn">{REMARK_STATUS_LABELS.open}</Status>;
  return (
    <>
      <Status sign="done">Besvaret: {REMARK_STATUS_LABELS[status].toLowerCase()}</Status>
      {isIn && <span className="sub">Stod i den forrige udgave</span>}
      <ToldNumbers numbers={numbers} />
    </>
  );
}
