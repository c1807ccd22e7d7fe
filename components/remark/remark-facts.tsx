import { Facts } from "@/components/ui/facts";
import { Status } from "@/components/ui/status";
import { longDate } from "@/lib/dates";
import { WAY_LABELS } from "@/lib/remark/labels";
import type { RemarkInFull } from "@/lib/remark/read";
import { REMARK_STATUS_LABELS } from "@/lib/remark/status";

/** How a remark came, by whom, and when it was answered. */
export function RemarkFacts({ remark }: { remark: RemarkInFull }) {
  const { status, way, writtenOn, author, recordedBy, answeredBy, answeredOn } = remark;
  return (
    <Facts
      facts={[
        {
          label: "Svar",
          value: (
            <Status sign={status === "open" ? "warn" : "done"}>
              {status === "open" ? REMARK_STATUS_LABELS.open : "Besvaret"}
            </Status>
          ),
        },
        { label: "Kom", value: WAY_LABELS[way] },
        { label: "Dag", value: longDate(writtenOn) },
        { label: "Skrevet af", value: author },
        { label: "Skrevet ind af", value: recordedBy },
        {
          label: "Besvaret",
          value: answeredOn && `${longDate(answeredOn)}${answeredBy ? ` af ${answeredBy}` : ""}`,
        },
      ]}
    />
  );
}
