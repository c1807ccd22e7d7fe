import { longDate } from "@/lib/dates";
import type { Remark } from "@/lib/remark/read";
import { REMARK_STATUS_LABELS } from "@/lib/remark/status";
import { quarterWords } from "@/lib/report/reading/words";

/** The finding over the list. */
export function remarksLead(remarks: readonly Pick<Remark, "status">[]): string {
  if (remarks.length === 0) return "Boardet har ikke skrevet noget endnu.";
  const open = remarks.filter(({ status }) => status === "open").length;
  if (open === 0) return "Alle bemærkninger har et svar.";
  return open === 1 ? "Én bemærkning mangler et svar." : `${open} bemærkninger mangler et svar.`;
}

/** "Handicaprådet, 24. november 2026" */
export function saidWords({ from, writtenOn }: Pick<Remark, "from" | "writtenOn">): string {
  return `${from}, ${longDate(writtenOn)}`;
}

/** "Gjort, fra 1. september 2026" */
export function outcomeWords({ status, note }: Pick<Remark, "status" | "note">): string {
  return note === "" ? REMARK_STATUS_LABELS[status] : `${REMARK_STATUS_LABELS[status]}, ${note}`;
}

/** "3. kvartal 2026, udgave 2" */
export function editionWords({ quarter, number }: NonNullable<Remark["edition"]>): string {
  return number === 1 ? quarterWords(quarter) : `${quarterWords(quarter)}, udgave ${number}`;
}
