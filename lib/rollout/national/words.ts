import { shortDate } from "@/lib/dates";
import { countWords, TABLE_WORDS, thousands } from "@/lib/figures/words";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import { type Month, monthName } from "@/lib/rollout/national/month";
import type { NationalLine, NationalView } from "@/lib/rollout/national/view";
import { quarterName } from "@/lib/rollout/quarters";

/** What a national figure is, beside the table. */
export const NATIONAL_DEFINITION =
  "Et nationalt tal er, hvor mange fuldmagter af den slags der er givet i hele landet i måneden. Det er skrevet af fra kilden.";

export const OWN_DEFINITION = TABLE_WORDS["given-pakke"].definition;

/** The finding: how much is known of the quarter, what was given most, and which month is missing. */
export function nationalLead({ quarter, months, lines }: NationalView): string {
  const known = lines.filter((line) => line.months.some(Boolean));
  if (known.length === 0) return `Der er ingen nationale tal for ${quarterName(quarter)} endnu.`;
  const kinds = known.length === 1 ? "1 slags fuldmagt" : `${thousands(known.length)} slags fuldmagter`;
  const lacking = months.filter((_, at) => known.every((line) => line.months[at] === null));
  const lacks = lacking.length > 0 ? ` Der mangler tal for ${lacking.map(monthName).join(" og ")}.` : "";
  return `Der er nationale tal for ${kinds} i ${quarterName(quarter)}. ${mostWords(known)}${lacks}`;
}

function mostWords(lines: readonly NationalLine[]): string {
  const sums = lines.map(({ name, months }) => ({
    name,
    sum: months.reduce((sum, figure) => sum + (figure?.given ?? 0), 0),
  }));
  const most = Math.max(...sums.map(({ sum }) => sum));
  const first = sums.filter(({ sum }) => sum === most);
  if (most === 0) return "Ingen er givet.";
  if (first.length > 1) return `Flest er givet af ${first.length} slags: ${countWords(most)} af hver.`;
  return `Flest er givet af »${first[0]?.name}«: ${countWords(most)}.`;
}

/** Whom our own numbers are of, and what is hidden in them. */
export function ownWords({ own, ownComesLater, quarter }: NationalView): string | null {
  if (ownComesLater) return "Vores egne tal vises for hele kvartaler, når de er slut, og to år tilbage.";
  if (!own) return null;
  const whom =
    own.areas === null
      ? "hele kommunen"
      : own.areas.length > 0
        ? `emner i ${own.areas.join(" og ")}`
        : "dine områder. Du er ikke sat på et område endnu";
  const hidden = own.isHidden ? " »Under 5« er 0 til 4." : "";
  return `Vores tal for ${quarterName(quarter)} gælder ${whom}.${hidden}`;
}

/** "Digitaliseringsstyrelsen, læst 05.11.2026" */
export function readingWords({ source, readOn }: Pick<NationalFigure, "source" | "readOn">): string {
  return `${source}, læst ${shortDate(readOn)}`;
}

/** What was saved, by the number in the address; null when it is none. */
export function savedWords(count: string | undefined): string | null {
  if (!count || !/^(0|[1-9]\d{0,4})$/.test(count)) return null;
  if (count === "0") return "Tallene står her allerede.";
  return count === "1" ? "1 tal er gemt." : `${thousands(Number(count))} tal er gemt.`;
}

/** The name of a month, as a column: "Oktober". */
export function columnName(month: Month): string {
  const name = monthName(month).replace(/ \d+$/, "");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
