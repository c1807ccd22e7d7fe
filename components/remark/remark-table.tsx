import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { Remark } from "@/lib/remark/read";
import { REMARK_STATUS_LABELS } from "@/lib/remark/status";
import { editionWords } from "@/lib/remark/words";

/** Everything the board said; what lacks an answer on top. */
export function RemarkTable({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <DataTable
      caption="Bemærkninger og svar"
      captionHidden
      columns={[
        { key: "body", header: "Bemærkning", rowHeader: true, cell: bodyCell },
        { key: "from", header: "Fra", cell: ({ from }) => from },
        { key: "on", header: "Skrevet", numeric: true, cell: ({ writtenOn }) => shortDate(writtenOn) },
        { key: "answer", header: "Svar", cell: answerCell },
      ]}
      rows={remarks}
      rowKey={({ key }) => key}
      empty={<p className="muted">Her kommer det, boardet skriver, og det, der bliver skrevet ind.</p>}
    />
  );
}

const SHORT = 160;

function bodyCell({ body, key }: Remark) {
  const words = body.length > SHORT ? `${body.slice(0, SHORT).trimEnd()} …` : body;
  return <a href={`/rapporter/bemaerkninger/${key}`}>{words}</a>;
}

function answerCell({ status, edition }: Remark) {
  if (status === "open") return <Status sign="warn">{REMARK_STATUS_LABELS.open}</Status>;
  return (
    <>
      <Status sign={status === "done" ? "done" : "theirs"}>{REMARK_STATUS_LABELS[status]}</Status>
      <span className="sub">
        {edition ? `Står i status for ${editionWords(edition)}` : "Kommer med i den næste status"}
      </span>
    </>
  );
}
