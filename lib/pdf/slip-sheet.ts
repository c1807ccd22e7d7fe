import { pageList } from "@/lib/events/describe";
import { capitalised } from "@/lib/fuldmagt/words";
import { pageCode } from "@/lib/post/code";
import { BASIS_WORDS, type Basis } from "@/lib/sag/basis";
import { FOREIGN_PAPER_LABELS, type ForeignArrival } from "@/lib/sag/origin";
import { BASIS_NOTICE_SLUGS, LETTER_NOTICE_SLUGS } from "@/lib/text/slugs";
import { compilePdf } from "./compile";
import { dataMatrixSvg } from "./datamatrix";
import { danishDate, filledOrThrow, letterHead, letterValues } from "./letter";
import type { Municipality, PaperParty } from "./paper";
import { type Field, field, wholeNames } from "./parties";

export type SlipSheetInput = {
  municipality: Municipality;
  sagsnummer: string;
  /** ISO, the day in Copenhagen */
  date: string;
  fuldmagtsgiver: Pick<PaperParty, "name" | "age" | "cvr">;
  fuldmagtshaver: Pick<PaperParty, "name" | "age" | "cvr">;
  /** what the sheet is laid before: a paper that came, or a general or future fuldmagt */
  before: { arrival: ForeignArrival } | { basis: Exclude<Basis, "signature"> };
  printedId: string;
  largePrint: boolean;
  /** the notices under GDPR articles 13 and 14, as markup */
  notices: { fuldmagtsgiver: string; fuldmagtshaver: string };
};

/**
 * One PDF/UA-1: the slip-sheet with its code, and the two notices that go out with the answer. The first page
 * stays in the house and holds nothing about a person. The same input gives the same bytes.
 */
export async function renderSlipSheet(input: SlipSheetInput): Promise<Uint8Array> {
  const code = { text: pageCode({ printedId: input.printedId, page: 1 }), image: "page-1.svg" };
  return compilePdf({
    template: "slip-sheet.typ",
    images: { [code.image]: await dataMatrixSvg(code.text) },
    data: {
      ...letterHead({ ...input, windowAddress: [] }),
      title: `Følgeark og oplysninger, sag ${input.sagsnummer}`,
      code,
      facts: facts(input),
      steps: stepsOf(input.before),
      ...notices(input),
    },
  });
}

function facts({ sagsnummer, before }: SlipSheetInput): Field[] {
  const sag = field("Sag", sagsnummer);
  if ("basis" in before) return [sag, field("Grundlag", BASIS_WORDS[before.basis].a)];
  const { origin, arrivedOn, pageCount, pages } = before.arrival;
  const missing = Array.from({ length: pageCount }, (_, at) => at + 1).filter((it) => !pages.includes(it));
  return [
    sag,
    field("Papir", FOREIGN_PAPER_LABELS[origin]),
    field("Kom den", danishDate(arrivedOn)),
    field("Sider", `${pageCount === 1 ? "1 side" : `${pageCount} sider`}. ${hereWords(missing)}`),
  ];
}

function hereWords(missing: readonly number[]): string {
  return missing.length === 0 ? "Alt er her." : `${capitalised(pageList(missing))} mangler.`;
}

function stepsOf(before: SlipSheetInput["before"]): string[] {
  const what = "basis" in before ? "det, der skal gemmes om sagen" : "brevet";
  return ["Print arket.", `Læg det forrest, foran ${what}.`, "Scan det hele på én gang."];
}

function notices(input: SlipSheetInput) {
  const { before } = input;
  const names = wholeNames(input.fuldmagtsgiver, input.fuldmagtshaver);
  const slugs = "basis" in before ? BASIS_NOTICE_SLUGS : LETTER_NOTICE_SLUGS;
  const values = {
    ...letterValues({ ...input, windowAddress: [] }),
    ...("basis" in before ? { grundlag: BASIS_WORDS[before.basis].word } : {}),
  };
  return {
    fuldmagtsgiverSheet: {
      title: `Til ${names.fuldmagtsgiver}: sådan bruger vi dine oplysninger`,
      blocks: filledOrThrow(slugs.fuldmagtsgiver, input.notices.fuldmagtsgiver, values),
      footer: "Dette ark skal ikke sendes tilbage.",
    },
    fuldmagtshaverSheet: {
      title: `Til ${names.fuldmagtshaver}: du får en fuldmagt`,
      blocks: filledOrThrow(slugs.fuldmagtshaver, input.notices.fuldmagtshaver, values),
      footer: "Dette ark skal ikke sendes tilbage.",
    },
  };
}
