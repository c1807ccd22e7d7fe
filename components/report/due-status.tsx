import { Status } from "@/components/ui/status";
import { lateWords } from "@/lib/report/making/lateness";
import type { QuarterLine } from "@/lib/report/making/list";

/** "forsinket 27 dage", in red, while the board waits and after; nothing for a quarter that is in time. */
export function DueStatus({
  line: { lateDays, isOver },
}: {
  line: Pick<QuarterLine, "lateDays" | "isOver">;
}) {
  return isOver && lateDays > 0 ? <Status sign="late">{lateWords(lateDays)}</Status> : null;
}
