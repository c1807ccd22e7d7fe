import type { Remark } from "@/lib/remark/read";
import { REMARK_STATUS_LABELS } from "@/lib/remark/status";
import { answerLine, outcomeLine, questionLine } from "@/lib/report/reading/lines";

/** A remark and its answer with the words of the status. */
export function AsRead({ remark }: { remark: Remark }) {
  const { from, body, answer, status, note } = remark;
  const item = { from, question: body, answer, outcome: REMARK_STATUS_LABELS[status], note };
  return (
    <div className="measure">
      <p>
        <b>{questionLine(item)}</b>
      </p>
      <p>{answerLine(item)}</p>
      <p className="muted">{outcomeLine(item)}</p>
    </div>
  );
}
