import { capitalised } from "@/lib/fuldmagt/words";
import type { Paragraphs } from "@/lib/mail/compose";

/** What one employee is told: of the own work, and of what waits for anybody. */
export type MorningFigures = {
  /** open sager of one's own, or covered for, in which the next move is ours */
  waiting: number;
  /** of those that one has, whoever has the next move */
  late: number;
  /** open sager that nobody has */
  notAssigned: number;
  /** sager with a fuldmagt that ends within `EXPIRING_DAYS` */
  expiring: number;
};

export const EXPIRING_DAYS = 30;

/** The same every day: a subject stands on locked screens. */
export const MORNING_SUBJECT = "Dit arbejde i dag";

/** No names, no numbers of sager and no links: a mail is read in places that we do not know. */
export function morningParagraphs({ waiting, late, notAssigned, expiring }: MorningFigures): Paragraphs {
  return [
    "Godmorgen.",
    `Der venter ${sager(waiting)} på dig.`,
    `${capitalised(none(late))} af dine sager er over fristen.`,
    notAssigned === 0 ? "Alle sager er fordelt." : `${sager(notAssigned)} er ikke fordelt.`,
    expiring === 0
      ? `Ingen fuldmagter udløber inden ${EXPIRING_DAYS} dage.`
      : `Fuldmagten i ${sager(expiring)} udløber inden ${EXPIRING_DAYS} dage.`,
    "Log ind i Fuldmagtsblikket, som du plejer, for at se dem. Der er ingen links i den her mail.",
    "Du får mailen hver arbejdsdag, fordi du selv har valgt den. Du kan vælge den fra igen ved at trykke på dit navn øverst i Fuldmagtsblikket.",
  ];
}

function sager(count: number): string {
  return count === 1 ? "1 sag" : `${none(count)} sager`;
}

function none(count: number): string {
  return count === 0 ? "ingen" : String(count);
}
