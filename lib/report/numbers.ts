import { type IsoDate, longDate } from "@/lib/dates";
import { thousands } from "@/lib/figures/words";
import { capitalised } from "@/lib/fuldmagt/words";
import type { ShownCount } from "@/lib/report/table";
import { month } from "@/lib/rollout/change-sentences";

const WORDS = [
  ...["ingen", "én", "to", "tre", "fire", "fem", "seks"],
  ...["syv", "otte", "ni", "ti", "elleve", "tolv"],
];

/** A count in running text: in words up to twelve, "én" for things that are *en*. */
export function inWords(count: number): string {
  return WORDS[count] ?? thousands(count);
}

/** As `inWords`, at the start of a sentence. */
export function startsWith(count: number): string {
  return capitalised(inWords(count));
}

/** "3 fuldmagter" as "tre fuldmagter", "1 fuldmagt" as "én fuldmagt". */
export function counted(count: number, one: string, more: string): string {
  return `${inWords(count)} ${count === 1 ? one : more}`;
}

/** A number that can be hidden, as it stands in a table and in a sentence. */
export function shownCount(count: ShownCount): string {
  if (count === "under_5") return "under 5";
  return count === "hidden" ? "skjult" : thousands(count);
}

/** "marts", and "marts 2028" when it is of another year than the one told of. */
export function monthIn(day: IsoDate, year: number): string {
  const words = month(day);
  return words.endsWith(` ${year}`) ? words.slice(0, -5) : words;
}

/** "3. august" */
export function dayAndMonth(day: IsoDate): string {
  return longDate(day).replace(/ \d{4}$/, "");
}
