import type { Paragraphs } from "@/lib/mail/compose";
import type { Week, WeekLine } from "@/lib/rollout/week";

/** The same every week: a subject stands on locked screens. */
export const MONDAY_SUBJECT = "Udrulningen i denne uge";

/** So many of each; a mail is not a list to work from. */
export const MOST_LINES = 15;

/** Types, areas and whom they wait for; no persons, no sager and no links. */
export function mondayParagraphs({ overdue, still, due }: Week): Paragraphs {
  return [
    "Godmorgen.",
    ...part(
      overdue,
      ["Intet er over tiden.", "er over tiden:"],
      ({ days }) => `${daysWords(days)} over tiden`,
    ),
    ...part(still, ["Intet står stille.", "står stille:"], ({ days }) => `intet nyt i ${daysWords(days)}`),
    ...part(due, ["Intet er planlagt til denne uge.", "er planlagt til denne uge:"], ({ days }) =>
      days === 0 ? "i dag" : `om ${daysWords(days)}`,
    ),
    "Log ind i Fuldmagtsblikket, som du plejer, for at se mere. Der er ingen links i den her mail.",
    "Du får mailen ugens første arbejdsdag, fordi du selv har valgt den. Du kan vælge den fra igen ved at trykke på dit navn øverst i Fuldmagtsblikket.",
  ];
}

function part(
  lines: readonly WeekLine[],
  [none, some]: readonly [string, string],
  when: (line: WeekLine) => string,
): Paragraphs {
  if (lines.length === 0) return [none];
  const left = lines.length - MOST_LINES;
  const more = left > 0 ? [`Og ${left} til.`] : [];
  return [
    `${lines.length} ${some}`,
    [...lines.slice(0, MOST_LINES).map((line) => said(line, when(line))), ...more],
  ];
}

/** "Madservice i Pleje og omsorg: 3 dage over tiden. Venter på: KL, i 12 dage." */
function said({ title, area, party, waited }: WeekLine, when: string): string {
  const waits = party ? ` Venter på: ${party}${waited ? `, i ${daysWords(waited)}` : ""}.` : "";
  return `${title} i ${area}: ${when}.${waits}`;
}

function daysWords(days: number): string {
  return days === 1 ? "1 dag" : `${days} dage`;
}
