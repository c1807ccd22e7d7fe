import { shortDate } from "@/lib/dates";
import { lateWords } from "@/lib/report/making/lateness";
import type { EditionLine, QuarterLine } from "@/lib/report/making/list";
import type { Readability } from "@/lib/report/making/readability";
import type { ReportRemark } from "@/lib/report/making/remarks";
import { quarterName } from "@/lib/report/quarter";

/** The finding over the list of quarters. */
export function listLead(lines: readonly QuarterLine[]): string {
  const late = lines.filter(
    ({ isOver, editions, lateDays }) => isOver && editions.length === 0 && lateDays > 0,
  );
  const published = lines.filter(({ editions }) => editions.length > 0).length;
  const [first] = late;
  if (!first) {
    return published === 0 ? "Der er ikke udgivet nogen status endnu." : "Ingen status er forsinket.";
  }
  if (late.length > 1) return `${late.length} kvartaler mangler en status, og fristen er gået.`;
  return `Status for ${quarterName(first.quarter)} er ${lateWords(first.lateDays)}.`;
}

/** "12 sendt, 1 afvist" */
export function mailWords({ mails: { sent, queued, refused } }: EditionLine): string {
  const parts = [
    ...(sent > 0 ? [`${sent} sendt`] : []),
    ...(queued > 0 ? [`${queued} venter`] : []),
    ...(refused > 0 ? [`${refused} afvist`] : []),
  ];
  return parts.join(", ") || "Ingen modtagere";
}

/** Is the draft ready? The finding under its title. */
export function draftLead(
  { over, whole }: Pick<Readability, "over" | "whole">,
  remarks: readonly ReportRemark[],
): string {
  const open = remarks.filter(({ status }) => status === "open").length;
  const hard = hardWords(over, whole.isOver);
  const unanswered = open === 1 ? "ét svar mangler" : `${open} svar mangler`;
  if (open === 0) return `${hard ?? "Teksten er let nok at læse, og intet svar mangler"}.`;
  return hard ? `${hard}, og ${unanswered}.` : `${unanswered.charAt(0).toUpperCase()}${unanswered.slice(1)}.`;
}

function hardWords(over: number, isWholeOver: boolean): string | null {
  if (over > 0) return over === 1 ? "Ét afsnit er for svært at læse" : `${over} afsnit er for svære at læse`;
  return isWholeOver ? "Teksten er samlet set for svær at læse" : null;
}

/** "LIX 26" */
export function lixWords(lix: number): string {
  return `LIX ${Math.round(lix)}`;
}

/** "22 ord, 2 sætninger" */
export function countWords({ words, sentences }: { words: number; sentences: number }): string {
  return `${words} ord, ${sentences} ${sentences === 1 ? "sætning" : "sætninger"}`;
}

/** When it is to be out, or how late it is. */
export function dueWords({ dueOn, lateDays }: Pick<QuarterLine, "dueOn" | "lateDays">): string {
  return lateDays > 0
    ? `Den skulle være ude ${shortDate(dueOn)}.`
    : `Den skal ud senest ${shortDate(dueOn)}.`;
}
