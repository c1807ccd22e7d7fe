import { type IsoDate, shortDate } from "@/lib/dates";
import { pageList } from "@/lib/events/describe";
import type { SpokenNames } from "@/lib/person/party-names";
import type { LetterKind, LetterStatus } from "@/lib/post/letter";
import { BASIS_WORDS } from "@/lib/sag/basis";
import type { FormStep } from "@/lib/sag/input/step";
import { isLate } from "@/lib/sag/late";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { activeOn, type FuldmagtState, type SagSnapshot } from "@/lib/sag/snapshot";

export type Next = {
  /** the finding under the page's heading */
  lead: string;
  /** "Det næste": one heading, one reason, one act */
  heading: string;
  reason: string;
  /** the step whose form stands open there; null when there is nothing to do */
  step: FormStep | null;
};

type Known = {
  snapshot: SagSnapshot;
  names: SpokenNames;
  dueOn: IsoDate | null;
  journalNumber: string | null;
  /** the newest first */
  letters: readonly { kind: LetterKind; status: LetterStatus }[];
  today: IsoDate;
};

/** What is to be done with a sag now, in plain words. */
export function nextOf(known: Known): Next {
  return NEXT[known.snapshot.status](known);
}

const TO_JOURNAL = "Læg den i kommunens journal, og skriv nummeret under »Journal«.";

const closed = (lead: string, reason: string) => (): Next => ({
  lead,
  heading: "Sagen er lukket",
  reason,
  step: null,
});

const NEXT: Record<SagStatus, (known: Known) => Next> = {
  awaiting_signature: ({ names, ...known }) => ({
    lead: `${names.fuldmagtsgiver.short} skal skrive under på formularen.${waiting(known)}`,
    heading: "Få siderne tilbage underskrevet",
    reason: `${papersWords(known, names)} Når siderne er her igen, så sæt kryds ved dem.`,
    step: "receive",
  }),
  received: ({ snapshot }) => ({
    ...receivedWords(snapshot),
    reason: "Sæt kryds ved hvert punkt, der er i orden.",
    step: "check",
  }),
  awaiting_citizen: ({ names, ...known }) => ({
    lead: `${missingWords(known.snapshot)} ${names.fuldmagtsgiver.short} skal svare.${waiting(known)}`,
    heading: `Vent på ${names.fuldmagtsgiver.short}`,
    reason: `Brevet til ${names.fuldmagtsgiver.short} om det, der mangler, ${WHERE[isReady(known, ["missing"]) ? "ready" : "sent"]}. Når svaret er her, så sæt kryds ved siderne.`,
    step: "receive",
  }),
  checked: () => ({
    lead: "Alt er i orden. Fuldmagten skal oprettes i Digital Fuldmagt.",
    heading: "Opret fuldmagten i Digital Fuldmagt",
    reason: "Opret den først i den nationale løsning. Skriv så her, hvilken dag det skete.",
    step: "register",
  }),
  registered: ({ names, ...known }) => ({
    lead: `${holding(known)}. ${names.fuldmagtsgiver.short} mangler en kvittering.`,
    heading: "Send kvitteringen",
    reason: `Vælg, hvordan ${names.fuldmagtsgiver.short} får den. Brevet bliver lavet og gemt i sagen, og det ligger så klar under »Post«.`,
    step: "send_receipt",
  }),
  completed: ({ names, ...known }) => {
    const lead = holding(known);
    const { short } = names.fuldmagtsgiver;
    const waits = isReady(known, ["receipt"]);
    const receipt = waits ? `. Kvitteringen til ${short} skal sendes` : `, og ${short} har fået kvittering`;
    const toSend = waits ? "Kvitteringen ligger klar under »Post«. " : "";
    const afterwards = waits ? "" : "Der er ikke mere at gøre.";
    return {
      lead: `${lead}${lead === ENTERED ? receipt : ""}.`,
      heading: "Sagen er færdig",
      reason: `${toSend}${known.journalNumber ? afterwards : TO_JOURNAL}`.trim(),
      step: null,
    };
  },
  rejected: closed("Sagen er afvist.", "Vejledningen til borgeren står herunder."),
  withdrawn: closed("Fuldmagten blev trukket tilbage, før den var oprettet.", "Der sendes ikke flere breve."),
  lapsed: closed("Sagen er bortfaldet. Der kom ikke svar.", "Vender borgeren tilbage, kan sagen genåbnes."),
  ended: closed("Sagen er afsluttet, fordi en af de to er død.", "Der sendes ikke flere breve."),
};

const WHERE = { ready: "ligger klar under »Post«", sent: "er sendt" } as const;
const READY: readonly LetterStatus[] = ["queued", "printed"];

/** Does the newest letter of these kinds lie with us still? */
function isReady({ letters }: Pick<Known, "letters">, kinds: readonly LetterKind[]): boolean {
  const newest = letters.find(({ kind }) => kinds.includes(kind));
  return newest !== undefined && READY.includes(newest.status);
}

/** Papers that go by post are not printed and handed over as well. */
function papersWords({ letters }: Pick<Known, "letters">, { fuldmagtsgiver }: SpokenNames): string {
  const byPost = letters.find(({ kind, status }) => kind === "form" && status !== "stopped");
  if (!byPost) return `Print papirerne, og giv dem til ${fuldmagtsgiver.short}.`;
  if (READY.includes(byPost.status)) return "Papirerne ligger klar under »Post«.";
  if (byPost.status === "returned_undeliverable") return "Brevet med papirerne kom retur.";
  return "Papirerne er sendt.";
}

const ENTERED = "Fuldmagten er oprettet";
const COUNTS = ["Intet", "Ét", "To", "Tre", "Fire", "Fem", "Seks", "Syv", "Otte", "Ni", "Ti"];

/** What of it holds today: all, some topics, or nothing any more. */
function holding({ snapshot, today }: Pick<Known, "snapshot" | "today">): string {
  const { fuldmagter, periodTo } = snapshot;
  const all = topicsOf(fuldmagter.filter(({ handling }) => handling === "registered"));
  const still = topicsOf(activeOn(snapshot, today));
  if (still === all) return ENTERED;
  if (still > 0) {
    const [some, of] = [COUNTS[still] ?? still, (COUNTS[all] ?? String(all)).toLowerCase()];
    return `${some} af ${of} emner gælder stadig`;
  }
  const isRevoked = fuldmagter.every(({ fate }) => fate === null || fate === "revoked");
  return isRevoked ? "Fuldmagten er trukket tilbage" : `Fuldmagten udløb den ${shortDate(periodTo)}`;
}

function topicsOf(fuldmagter: readonly FuldmagtState[]): number {
  return new Set(fuldmagter.map(({ type }) => type)).size;
}

/** What lies here to be seen through: our pages, a paper that others made, or a general or future fuldmagt. */
function receivedWords({ basis, paper, pages }: SagSnapshot): Pick<Next, "lead" | "heading"> {
  if (basis !== "signature") {
    const { a, the } = BASIS_WORDS[basis];
    return {
      lead: `${a} er grundlaget. Vi skal se den igennem. Intet skal skrives under.`,
      heading: `Kontrollér ${the}`,
    };
  }
  if (paper === "form") {
    return { lead: "Siderne er kommet. Vi skal se dem igennem.", heading: "Kontrollér siderne" };
  }
  const isWhole = pages.every(({ returnedOn }) => returnedOn !== null);
  const missing = isWhole ? "" : ` ${missingWords({ pages })}`;
  return { lead: `Brevet er kommet. Vi skal se det igennem.${missing}`, heading: "Kontrollér brevet" };
}

function waiting({ dueOn, today }: Pick<Known, "dueOn" | "today">): string {
  if (!dueOn) return "";
  return isLate(dueOn, today)
    ? ` Fristen var den ${shortDate(dueOn)}.`
    : ` Vi venter til den ${shortDate(dueOn)}.`;
}

/** What the citizen was last asked for. */
function missingWords({ pages }: Pick<SagSnapshot, "pages">): string {
  const missing = pages.filter(({ returnedOn }) => returnedOn === null).map(({ number }) => number);
  if (missing.length === 0) return "Der mangler noget.";
  const words = pageList(missing);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} mangler.`;
}
