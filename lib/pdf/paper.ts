import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import type { ReturnWay } from "@/lib/post/ways";
import type { PaperTextSlug } from "@/lib/text/slugs";
import type { Missing } from "./missing-words";

/** What the papers print; nothing else reaches them. No field holds a whole CPR number. */
export type Municipality = {
  name: string;
  unit: string;
  address: string[];
  phone: string;
  /** Whole sentences: when the unit is open. */
  openingHours: string;
  /** A whole sentence: how to reach the data protection officer. */
  dataProtection: string;
  /** Whole sentences: how long the information is kept, or what decides it. */
  retention: string;
};

export type PaperTopic = {
  title: string;
  sentence: string;
  does: { kind: FuldmagtKind; channel: FuldmagtChannel }[];
};

export type PaperParty = {
  name: string;
  /** Null when it is not known. */
  address: string[] | null;
  /** Others see the form: a protected address is never printed on it, whatever `address` holds. */
  addressProtected: boolean;
  cprMasked: string | null;
  /** In whole years; tells two of the same name apart. */
  age?: number | null;
  cvr: string | null;
  phone: string | null;
};

/** What stands on every letter. */
export type LetterHead = {
  municipality: Municipality;
  sagsnummer: string;
  /** ISO, the day in Copenhagen that stands on the letter. */
  date: string;
  /** Name and address of the fuldmagtsgiver for the envelope's window, also when the address is protected. */
  windowAddress: string[];
  fuldmagtsgiver: PaperParty;
  fuldmagtshaver: PaperParty;
  /** The fuldmagtsgiver gets mail in large print: at least 18 points, and as many pages as it takes. */
  largePrint?: boolean;
};

export type PapersInput = LetterHead & {
  topics: PaperTopic[];
  /** ISO; null is the day it is entered. */
  from: string | null;
  /** ISO; the last day it is valid. */
  to: string;
  printedId: string;
  formVersion: string;
  /** ISO; the day by which we would like the pages back. */
  answerBy: string;
  /** How the pages are to come back. */
  returnWay: ReturnWay;
  /** The texts of the municipality, as markup. */
  texts: Record<PaperTextSlug, string>;
};

/** How the pages come back, whatever they are: a few whole sentences. */
export function handIn(way: ReturnWay, { openingHours }: Pick<Municipality, "openingHours">): string {
  return HAND_IN[way](openingHours);
}

const ADDRESS = "Vores adresse står øverst i brevet.";

const HAND_IN: Record<ReturnWay, (openingHours: string) => string> = {
  reply_envelope: () => "Brug den kuvert, der ligger ved. Du skal ikke sætte frimærke på.",
  drop_point: () => `Læg det i postkassen hos os. ${ADDRESS}`,
  collected: () => "Din kontaktperson henter det hos dig. Så skal du ikke selv sende noget.",
  counter: (openingHours) => `${ADDRESS} ${openingHours}`,
  cafe: () => `Giv det til os der, hvor du fik brevet. Du kan også sende det. ${ADDRESS}`,
};

export type MissingInput = LetterHead &
  Missing & {
    /** ISO; the day by which we would like to hear. */
    answerBy: string;
    returnWay: ReturnWay;
    /** The text `letter_missing`, as markup. */
    text: string;
  };

export type ReminderInput = LetterHead & {
  /** ISO; the day by which we would like to hear. */
  answerBy: string;
  returnWay: ReturnWay;
  /** The text `letter_reminder`, as markup. */
  text: string;
};

export type ReceiptInput = LetterHead & {
  /** The topics that are entered and hold, each with what was entered of it. None when all is taken back. */
  registered: PaperTopic[];
  /** What was asked for and not entered, with the reason as a whole sentence to the fuldmagtsgiver. */
  notRegistered: (PaperTopic & { reason: string })[];
  /** What was entered and has been taken back since, with the day as a whole sentence. */
  revoked: (PaperTopic & { reason: string })[];
  /** ISO, first and last day; `from` is known now. */
  from: string;
  to: string;
  /** The text `letter_receipt`, as markup. */
  text: string;
};
