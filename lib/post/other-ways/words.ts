import { type IsoDate, shortDate } from "@/lib/dates";
import { STOP_REASON_LABELS, type StopReason } from "@/lib/post/letter-life";

/** "3 breve skal frem på en anden måde end print." */
export function handLead(count: number): string {
  if (count === 0) return "Ingen breve venter på at komme frem på en anden måde.";
  return count === 1
    ? "1 brev skal frem på en anden måde end med posten."
    : `${count} breve skal frem på en anden måde end med posten.`;
}

/** "Ikke truffet 2 gange, sidst 26.11.2026." */
export function triesWords(tries: number, last: IsoDate | null): string {
  if (tries === 0 || last === null) return "";
  return `Ikke truffet ${tries === 1 ? "1 gang" : `${tries} gange`}, sidst ${shortDate(last)}.`;
}

/** What a refused marking is kept as, and where its line is on the page. */
export const MARK_FORM = "andre-veje";

export function letterId({ id }: { id: string }): string {
  return `brev-${id}`;
}

export function phoneWords(phone: string | null): string {
  return phone ?? "Vi har intet nummer. Se på sagen, eller vælg en anden vej.";
}

/** Said where the letter carries the form: hearing it is not signing it. */
export const FORM_ON_PAPER =
  "Den skal skrives under med pen. Aftal, hvordan borgeren får den på papir, og hvem der kan hjælpe.";

export const MARK_REFUSALS = ["changed_meanwhile", "stopped"] as const;
export type MarkRefusal = (typeof MARK_REFUSALS)[number];

/** Why a letter cannot be marked, and what to do now. */
export function markRefusalWords(refusal: MarkRefusal, why: StopReason | null): string {
  if (refusal === "changed_meanwhile")
    return "En kollega har noteret noget om brevet. Se, hvor det står nu, og notér igen, hvis det stadig passer.";
  const because = why ? ` ${STOP_REASON_LABELS[why]}.` : "";
  return `Brevet er stoppet.${because} Send det ikke, og læs det ikke op. Se sagen.`;
}
