import { shortDate } from "@/lib/dates";
import type { QuarterLine } from "@/lib/report/making/list";
import { quarterId, quarterName } from "@/lib/report/quarter";
import { DueStatus } from "./due-status";

/** What the board is owed, where a project lead begins: late in red, else when it is due, and what waits for them. */
export function ReportsDue({ lines }: { lines: readonly QuarterLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="plain reports-due" aria-label="Status til boardet">
      {lines.map((line) => (
        <li key={quarterId(line.quarter)}>
          <a href={`/rapporter/${quarterId(line.quarter)}`}>Status for {quarterName(line.quarter)}</a>{" "}
          {line.editions.length === 0 && line.lateDays === 0 && `skal ud senest ${shortDate(line.dueOn)}. `}
          {line.editions.length === 0 && <DueStatus line={line} />} {waitingWords(line)}
        </li>
      ))}
    </ul>
  );
}

function waitingWords({ open }: QuarterLine): string {
  if (!open?.isForYou) return "";
  if (open.state === "sent_for_approval") return `${open.author ?? "En kollega"} beder dig godkende den.`;
  return open.state === "approved" ? "Den er godkendt. Du kan udgive den." : "";
}
