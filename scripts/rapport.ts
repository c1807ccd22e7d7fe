import { disconnect } from "@/lib/db";
import type { EditionRef } from "@/lib/report/edition/edition";
import { type Proof, type ProvenPart, proveEdition } from "@/lib/report/edition/prove";
import { idOf, listEditions } from "@/lib/report/edition/read";
import { parseQuarter, quarterName } from "@/lib/report/quarter";

const USAGE = `Brug: npm run rapport -- proev                    regner alle udgaver efter
      npm run rapport -- proev 2026-k1            regner et kvartals udgaver efter
      npm run rapport -- proev 2026-k1 2          regner én udgave efter`;

const PARTS: Record<ProvenPart, string> = {
  code: "kontrolkoden passer ikke til det, der er gemt",
  event: "hændelsesloggen har en anden kontrolkode",
  figures: "tallene",
  words: "det, tallene skriver",
  document: "teksten, som den blev læst",
};

const NOT_TRIED = {
  not_found: "findes ikke.",
  other_definition:
    "er lavet med andre definitioner, end programmet kender nu. Prøv den med den udgave af programmet, der lavede den.",
};

/** Recomputes published editions from the events. Ends with 0 only when every one is identical. */
async function main([verb, quarter, number, ...rest]: string[]): Promise<number> {
  if (verb !== "proev" || rest.length > 0) return say(USAGE);
  const editions = await asked(quarter, number);
  if (!editions) return say(USAGE);
  if (editions.length === 0)
    return say(quarter ? "Den udgave findes ikke." : "Der er ingen udgaver endnu.", quarter ? 1 : 0);
  let isIdentical = true;
  for (const edition of editions) {
    const proof = await proveEdition(edition);
    isIdentical &&= proof.ok;
    console.log(`${nameOf(edition)} ${wordsOf(proof)}`);
  }
  return isIdentical ? 0 : 1;
}

/** The editions that are named; null when what is typed names none. */
async function asked(quarter?: string, number?: string): Promise<EditionRef[] | null> {
  const all = await listEditions();
  if (quarter === undefined) return all;
  if (!parseQuarter(quarter) || (number !== undefined && !/^\d{1,3}$/.test(number))) return null;
  const id = idOf(quarter);
  return all.filter((one) => one.quarter === id && (number === undefined || one.number === Number(number)));
}

function nameOf({ quarter, number }: EditionRef): string {
  const parsed = parseQuarter(quarter);
  return `${parsed ? quarterName(parsed) : quarter}, udgave ${number}:`;
}

function wordsOf(proof: Proof): string {
  if (proof.ok) return `identisk. SHA-256 ${proof.sha256}`;
  if (proof.because !== "differs") return NOT_TRIED[proof.because];
  const lines = proof.differs.map(({ part, at }) => {
    const places = at.filter((place) => place !== "");
    return `  - ${PARTS[part]}${places.length > 0 ? `: ${places.join(", ")}` : ""}`;
  });
  const isWordsAlone = proof.differs.every(({ part }) => part === "words" || part === "document");
  return ["IKKE identisk. Forskelle:", ...lines, ...(isWordsAlone ? [WORDS_ALONE] : [])].join("\n");
}

/** The code in the log fits, so nobody has changed the edition. */
const WORDS_ALONE =
  "  Tallene er identiske, og kontrolkoden passer. Programmet skriver med andre ord nu, end da den blev udgivet.";

function say(text: string, exitCode = 1): number {
  console.log(text);
  return exitCode;
}

process.exitCode = await main(process.argv.slice(2)).finally(disconnect);
