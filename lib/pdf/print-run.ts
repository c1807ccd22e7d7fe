import type { IsoDate } from "@/lib/dates";
import { compilePdf } from "./compile";
import { danishDate, letterHead } from "./letter";
import type { Municipality } from "./paper";

/** Letters of one thickness, in the order that they lie in. */
export type PrintedPile = { sheets: number; letters: { sagsnummer: string; hasReplyEnvelope: boolean }[] };

export type PrintRunInput = {
  municipality: Municipality;
  number: number;
  /** ISO, the day in Copenhagen */
  date: IsoDate;
  piles: PrintedPile[];
};

/** The first sheet of a run: how many letters of which thickness follow, and what to do with them. PDF/UA-1. */
export function renderRunSummary(input: PrintRunInput): Promise<Uint8Array> {
  const letters = input.piles.flatMap((pile) => pile.letters.map((letter) => ({ ...letter, ...pile })));
  const sheets = letters.reduce((sum, letter) => sum + letter.sheets, 0);
  return sheet(input, {
    heading: `Kørsel ${input.number}`,
    lead: `${letterCount(letters.length)} på ${sheets} ark. Printet den ${danishDate(input.date)}.`,
    piles: input.piles.map((pile) => [
      `${pile.sheets} ark`,
      String(pile.letters.length),
      String(pile.sheets * pile.letters.length),
      String(pile.letters.filter(({ hasReplyEnvelope }) => hasReplyEnvelope).length),
    ]),
    steps: [
      "Print på begge sider. Vend på den lange side.",
      "De tynde breve ligger først. Før hver tykkelse ligger et ark som dette. Læg arkene væk.",
      "Fold hvert brev, så adressen står i rudekuvertens rude.",
      "Skriv i programmet, at brevene er sendt, når de er lagt til posten.",
    ],
    letters: [],
  });
}

/** The sheet before the letters of one thickness, which says how many and which. PDF/UA-1. */
export function renderPileSheet(input: Omit<PrintRunInput, "piles">, pile: PrintedPile): Promise<Uint8Array> {
  const asking = pile.letters.filter(({ hasReplyEnvelope }) => hasReplyEnvelope).length;
  return sheet(input, {
    heading: `${letterCount(pile.letters.length)} på ${pile.sheets} ark`,
    lead: envelopeWords(asking, pile.letters.length),
    piles: [],
    steps: [],
    letters: pile.letters.map(({ sagsnummer, hasReplyEnvelope }, at) => ({
      number: String(at + 1),
      sag: sagsnummer,
      note: hasReplyEnvelope && asking < pile.letters.length ? "svarkuvert" : "",
    })),
  });
}

type Sheet = {
  heading: string;
  lead: string;
  piles: string[][];
  steps: string[];
  letters: { number: string; sag: string; note: string }[];
};

function sheet({ municipality, number, date }: Omit<PrintRunInput, "piles">, sheet: Sheet) {
  const title = `Kørsel ${number}`;
  const footer = `${title}. Dette ark skal ikke i kuvert.`;
  const { sender, day } = letterHead({ ...HEAD, municipality, date });
  return compilePdf({
    template: "print-run.typ",
    images: {},
    data: { sender, day, title, footer, ...sheet },
  });
}

/** These sheets are for nobody in particular. */
const NOBODY = { name: "", cvr: null };
const HEAD = { sagsnummer: "", windowAddress: [], fuldmagtsgiver: NOBODY, fuldmagtshaver: NOBODY };

function envelopeWords(asking: number, all: number): string {
  if (asking === 0) return "Der skal ingen svarkuvert med.";
  if (asking === all) return all === 1 ? "Læg en svarkuvert i brevet." : "Læg en svarkuvert i hvert brev.";
  return `Læg en svarkuvert i ${letterCount(asking)}. De har ordet svarkuvert efter sagsnummeret.`;
}

function letterCount(count: number): string {
  return count === 1 ? "1 brev" : `${count} breve`;
}

export type AddressPage = {
  /** what is seen in the window */
  window: string[];
  /** a sentence below the fold */
  below: string;
};

/** The pages that some letters have before them, in their order: one page each. PDF/UA-1. */
export function renderAddressPages(
  { municipality, date }: Pick<PrintRunInput, "municipality" | "date">,
  pages: readonly AddressPage[],
): Promise<Uint8Array> {
  const { sender, day } = letterHead({ ...HEAD, municipality, date });
  return compilePdf({
    template: "address-pages.typ",
    images: {},
    data: { sender, day, title: "Adresser til rudekuverter", pages },
  });
}
