import type { IsoDate } from "@/lib/dates";
import { BLANK_STATE_LABELS, type BlankState } from "@/lib/post/blank/blank";
import { type BlankRefusal, type BlankStep, WRONG_STATE_SENTENCES } from "@/lib/post/blank/blank-life";
import { numbersInWords } from "@/lib/post/blank/spans";

/** How many there are, by where they are; and what the municipality has decided. */
export type Stock = {
  inStock: number;
  handedOut: number;
  /** how many places have some */
  places: number;
  lost: number;
  linked: number;
  scrapped: number;
  missed: number;
  /** fewer in stock than this are few */
  low: number;
  /** working days after which one that was handed out is missed */
  days: number;
};

/** What is out at one place. */
export type PlaceStock = {
  slug: string;
  name: string;
  count: number;
  /** the day on which the first of them was handed out */
  since: IsoDate;
  numbers: readonly number[];
  missed: number;
};

/** The finding: how many lie where, what is missed, and whether more are to be made. */
export function stockWords({ inStock, handedOut, places, lost, missed, low }: Stock): string {
  const at = handedOut > 0 ? ` til ${places} ${places === 1 ? "sted" : "steder"}` : "";
  const sentences = [
    `På lager: ${inStock}.`,
    `Udleveret: ${handedOut}${at}.`,
    lost > 0 && `${lost} er meldt væk.`,
    missed > 0 && `${missed} savnes.`,
    inStock < low && "Der er få tilbage. Lav flere.",
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}

/** The choices of the list with how many each has; what has none is left out, but for all. */
export function stateCounts(
  stock: Stock,
): { state: BlankState | "missed" | null; label: string; count: number }[] {
  const { inStock, handedOut, missed, linked, lost, scrapped } = stock;
  const all = inStock + handedOut + linked + lost + scrapped;
  const choices = [
    { state: "in_stock", label: BLANK_STATE_LABELS.in_stock, count: inStock },
    { state: "handed_out", label: BLANK_STATE_LABELS.handed_out, count: handedOut },
    { state: "missed", label: "Savnes", count: missed },
    { state: "linked", label: BLANK_STATE_LABELS.linked, count: linked },
    { state: "lost", label: BLANK_STATE_LABELS.lost, count: lost },
    { state: "scrapped", label: BLANK_STATE_LABELS.scrapped, count: scrapped },
  ] as const;
  return [{ state: null, label: "Alle", count: all }, ...choices.filter(({ count }) => count > 0)];
}

type Refused = { refusal: BlankRefusal; numbers: readonly number[] };

/** Why some forms cannot take a step, and what to do instead. */
export function refusedWords(step: Exclude<BlankStep, "make">, { refusal, numbers }: Refused): string {
  const which = numbersInWords(numbers);
  switch (refusal) {
    case "unknown_number":
      return `Der er ingen blanket ${which}. Tjek numrene.`;
    case "too_many":
      return "Skriv højst 200 numre ad gangen.";
    case "wrong_status":
      return `${WRONG_STATE_SENTENCES[step]} Det er ikke ${which}.`;
    case "before_made":
      return `Datoen ligger, før ${which} blev lavet. Ret datoen.`;
    case "changed_meanwhile":
      return "En kollega har lige ændret nogle af dem. Se listen, og prøv igen.";
    case "not_permitted":
    case "reason_missing":
      return "Det kan ikke gøres herfra.";
  }
}

/** "1 blanket", "12 blanketter" */
export function blankCount(count: number): string {
  return `${count} ${count === 1 ? "blanket" : "blanketter"}`;
}
