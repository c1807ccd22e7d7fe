import { Status } from "@/components/ui/status";
import { longDate } from "@/lib/dates";
import type { Remark } from "@/lib/remark/read";
import { REMARK_STATUS_LABELS } from "@/lib/remark/status";
import { editionWords, outcomeWords, saidWords } from "@/lib/remark/words";
import { editionPath } from "@/lib/report/reading/words";

/** What one has said oneself, and what became of it. */
export function OwnRemarks({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <ul className="report-list">
      {remarks.map((remark) => (
        <li key={remark.key}>
          <p>
            <b>{remark.body}</b>
            <br />
            <span className="muted">{saidWords(remark)}</span>
          </p>
          {remark.status === "open" ? (
            <p>
              <Status sign="theirs">{REMARK_STATUS_LABELS.open}</Status>
            </p>
          ) : (
            <Answered remark={remark} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Answered({ remark }: { remark: Remark }) {
  const { answer, answeredOn, edition, status } = remark;
  return (
    <>
      <p>Vi svarede: {answer}</p>
      <p>
        <Status sign={status === "done" ? "done" : "theirs"}>{outcomeWords(remark)}</Status>
        <br />
        <span className="muted">
          {answeredOn && `Besvaret ${longDate(answeredOn)}. `}
          {edition ? (
            <a
              href={editionPath({ ...edition, isLatest: false })}
            >{`Svaret står i status for ${editionWords(edition)}.`}</a>
          ) : (
            "Svaret kommer med i den næste status."
          )}
        </span>
      </p>
    </>
  );
}
