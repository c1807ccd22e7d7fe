import { daysBetween, type IsoDate, longDate, shortDate } from "@/lib/dates";
import { STOP_REASON_LABELS, type StopReason } from "@/lib/post/letter-life";

/** "14 breve på 23 ark skal printes. Det ældste har ligget siden i går." */
export function queueWords(
  { letters, sheets, oldest }: { letters: number; sheets: number; oldest: IsoDate | null },
  today: IsoDate,
): string {
  if (letters === 0 || !oldest) return "Ingen breve venter på at blive printet.";
  const what = `${letterCount(letters)} på ${sheets} ark skal printes.`;
  if (oldest === today) return `${what} ${letters === 1 ? "Det er fra i dag." : "Alle er fra i dag."}`;
  return `${what} ${letters === 1 ? "Det har ligget" : "Det ældste har ligget"} siden ${dayWords(oldest, today)}.`;
}

export type RunNow = {
  number: number;
  state: "making" | "ready" | "sent" | "undone";
  total: number;
  done: number;
  sheets: number;
  sentOn: IsoDate | null;
};

/** Where a run stands, in one sentence. */
export function runWords({ state, total, done, sheets, sentOn }: RunNow): string {
  const what = `${letterCount(total)} på ${sheets} ark`;
  switch (state) {
    case "making":
      return `${done} af ${letterCount(total)} er gjort klar.`;
    case "ready":
      return `${what}, klar til print.`;
    case "sent":
      return sentOn ? `${what}, sendt den ${longDate(sentOn)}.` : `${what}, sendt.`;
    case "undone":
      return total === 1 ? "Fortrudt. Brevet blev ikke sendt." : "Fortrudt. Brevene blev ikke sendt.";
  }
}

/** "Tag brevet til sag 2026-000123 ud af bunken: en af de to er død." */
export function takeOutWords({ sagsnummer, reason }: { sagsnummer: string; reason: StopReason }): string {
  const why = STOP_REASON_LABELS[reason];
  return `Tag brevet til sag ${sagsnummer} ud af bunken: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`;
}

/** "i dag", "i går", "i forgårs", or the day. */
export function dayWords(day: IsoDate, today: IsoDate): string {
  const days = daysBetween(day, today);
  return RECENT[days] ?? `den ${shortDate(day)}`;
}

const RECENT: Record<number, string> = { 0: "i dag", 1: "i går", 2: "i forgårs" };

export function letterCount(count: number): string {
  return count === 1 ? "1 brev" : `${count} breve`;
}

/** "4,3 MB" */
export function sizeWords(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;
}

export function sheetCount(count: number): string {
  return `${count}\u00a0ark`;
}
