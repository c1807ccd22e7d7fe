import { type Cpr, holdsCpr, isCpr } from "@/lib/person/cpr";
import { folded } from "@/lib/text/folded";

/** What somebody looks for, by what it is. */
export type Asked =
  | {
      kind: "sagsnummer" /** null when only the running number is known */;
      year: number | null;
      running: number;
    }
  | { kind: "cpr"; cpr: Cpr }
  | { kind: "cvr"; cvr: string }
  | { kind: "name"; name: string };

export type AskedResult = { ok: true; asked: Asked } | { ok: false; problem: string };

const LONGEST = 120;
const MOST_WORDS = 12;

/** Reads what was typed in the one box. Whether a CPR number is synthetic is not asked: then nobody here has it. */
export function readAsked(typed: string): AskedResult {
  const text = typed
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (text === "") return problem("Skriv et sagsnummer, et navn, et CPR-nummer eller et CVR-nummer.");
  if (text.length > LONGEST) return problem(`Skriv højst ${LONGEST} tegn.`);
  if (/^(?:dk ?)?[\d\s.\u2010-\u2015-]*\d[\d\s.\u2010-\u2015-]*$/i.test(text)) return readNumber(text);
  if (holdsCpr(text)) return problem("Skriv enten et CPR-nummer eller et navn.");
  return readName(text);
}

function readNumber(text: string): AskedResult {
  const digits = text.replace(/\D/g, "");
  const dated = /^(\d{4}) ?[\u2010-\u2015-] ?(\d{1,6})$/.exec(text);
  if (digits.length === 10 && isCpr(digits)) return { ok: true, asked: { kind: "cpr", cpr: digits } };
  if (dated) return sagsnummer(Number(dated[1]), dated[2]);
  // "2026000482" without its dash: no CPR number begins so, since there is no month 26
  if (/^20[2-9]\d{7}$/.test(digits)) return sagsnummer(Number(digits.slice(0, 4)), digits.slice(4));
  if (digits.length <= 6) return sagsnummer(null, digits);
  if (digits.length === 8) return { ok: true, asked: { kind: "cvr", cvr: digits } };
  if (digits.length === 10) {
    return problem("Ret de første seks cifre i CPR-nummeret. De er ikke en dato.");
  }
  return problem(
    `Tæl cifrene efter. Der er ${digits.length}. Et CPR-nummer har 10, et CVR-nummer 8 og et sagsnummer højst 6 efter årstallet.`,
  );
}

function sagsnummer(year: number | null, running = ""): AskedResult {
  return { ok: true, asked: { kind: "sagsnummer", year, running: Number(running) } };
}

function readName(text: string): AskedResult {
  const words = wordsOf(text);
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters === 0) return problem("Skriv bogstaver eller tal. Der er kun tegn.");
  if (letters === 1) return problem("Skriv mindst to bogstaver.");
  if (words.length > MOST_WORDS) return problem(`Skriv højst ${MOST_WORDS} ord.`);
  return { ok: true, asked: { kind: "name", name: text } };
}

/** The same for the same search, however it was typed: what the log keeps as a blind index. */
export function criterionOf(asked: Asked): string {
  switch (asked.kind) {
    case "sagsnummer":
      return `sagsnummer ${asked.year ?? ""} ${asked.running}`;
    case "cpr":
      return asked.cpr;
    case "cvr":
      return `cvr ${asked.cvr}`;
    case "name":
      return `name ${[...new Set(wordsOf(asked.name))].sort().join(" ")}`;
  }
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function problem(sentence: string): AskedResult {
  return { ok: false, problem: sentence };
}
