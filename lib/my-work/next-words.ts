import { type IsoDate, shortDate } from "@/lib/dates";
import { pageList } from "@/lib/events/describe";
import { capitalised } from "@/lib/fuldmagt/words";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import { BASIS_WORDS, type Basis } from "@/lib/sag/basis";
import { dueWords } from "@/lib/sag/due-words";
import type { SagStatus } from "@/lib/sag/lifecycle";
import type { PaperKind } from "@/lib/sag/snapshot";

/** The most urgent sag, as a list shows it, with what its reason is made of. */
export type NextThing = {
  sagsnummer: string;
  status: SagStatus;
  basis: Basis;
  paper: PaperKind;
  pages: readonly { number: number; isBack: boolean }[];
  /** the day on which it came to where it stands */
  since: IsoDate | null;
  /** as the actor may see it */
  fuldmagtsgiver: string;
  dueOn: IsoDate;
  /** working days since the due day, 0 until then */
  over: number;
  isMine: boolean;
};

export type NextWords = { heading: string; reason: string; due: string };

/** What to do with it, and why it is the next. */
export function nextWords(thing: NextThing, today: IsoDate): NextWords {
  const { heading, reason } = WORDS[thing.status]?.(thing) ?? { heading: `Se på ${sag(thing)}`, reason: "" };
  const whose = thing.isMine ? "" : "Du har ingen sager, der venter. Den her er ikke fordelt. ";
  return { heading, reason: `${whose}${reason}`.trim(), due: dueWords(thing.dueOn, today, thing.over) };
}

const WORDS: Partial<Record<SagStatus, (thing: NextThing) => Omit<NextWords, "due">>> = {
  received: (thing) => ({
    heading: `Kontrollér ${toCheck(thing)} ${from(thing)}`,
    reason: `${capitalised(toCheck(thing))} kom${on(thing)}.${pagesHere(thing)}`,
  }),
  checked: (thing) => ({
    heading: `Opret fuldmagten ${from(thing)} i Digital Fuldmagt`,
    reason: `Alt er kontrolleret. Den har været klar siden${on(thing)}.`,
  }),
  registered: (thing) => ({
    heading: isHidden(thing)
      ? `Send kvitteringen i ${sag(thing)}`
      : `Send kvitteringen til ${thing.fuldmagtsgiver}`,
    reason: `Fuldmagten blev oprettet i Digital Fuldmagt${on(thing)}.`,
  }),
};

function toCheck({ basis, paper }: NextThing): string {
  if (basis !== "signature") return BASIS_WORDS[basis].the;
  return paper === "form" ? "siderne" : "brevet";
}

function pagesHere({ basis, pages }: NextThing): string {
  if (basis !== "signature" || pages.length === 0) return "";
  const missing = pages.filter(({ isBack }) => !isBack).map(({ number }) => number);
  if (missing.length > 0) return ` ${capitalised(pageList(missing))} mangler.`;
  if (pages.length === 1) return " Siden er her.";
  return pages.length === 2 ? " Begge sider er her." : ` Alle ${pages.length} sider er her.`;
}

/** Hidden names are all alike, so the number tells which. */
function from(thing: NextThing): string {
  return isHidden(thing) ? `i ${sag(thing)}` : `fra ${thing.fuldmagtsgiver}`;
}

function isHidden({ fuldmagtsgiver }: NextThing): boolean {
  return fuldmagtsgiver === HIDDEN_NAME;
}

function sag({ sagsnummer }: NextThing): string {
  return `sag ${sagsnummer}`;
}

function on({ since }: NextThing): string {
  return since ? ` ${shortDate(since)}` : "";
}
