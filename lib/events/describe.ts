import type { Fact, FactOf, RecordedEvent } from "@/lib/events/event";
import { REVOKED_BY_LABELS } from "@/lib/fuldmagt/fate";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import { RETURN_WAY_LABELS } from "@/lib/post/ways";
import { BASIS_WORDS } from "@/lib/sag/basis";
import { ASSIGN_REASON_LABELS } from "@/lib/sag/dividing/reasons";
import { helpWords } from "@/lib/sag/helped";
import { NOT_REGISTERED_LABELS, REASON_LABELS } from "@/lib/sag/labels";
import type { SagStep } from "@/lib/sag/lifecycle";
import { ARRIVING_PAPER_LABELS, hasArrived } from "@/lib/sag/origin";
import { listed } from "@/lib/text/listed";

export type Names = {
  /** display names by actor key; an actor without one is a former colleague */
  actors: ReadonlyMap<string, string>;
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
  /** places by slug */
  locations: ReadonlyMap<string, string>;
  /** titles of types by slug */
  types: ReadonlyMap<string, string>;
};

type Stepped = FactOf<"sag.stepped">;

/** A fact of a sag as a plain Danish sentence. */
export function describeSagEvent(event: RecordedEvent, names: Names): string {
  const { fact } = event;
  const actor = actorName(event.actor, names);
  if (fact.type === "fuldmagt.revoked") return revoked(fact, actor, names);
  if (fact.type === "sag.journalised") return `${actor} noterede journalnummeret.`;
  if (fact.type === "sag.assigned") return assigned(fact, event.actor, names);
  if (fact.type !== "sag.stepped") return describeOther(fact);
  return SENTENCES[fact.step](fact, actor, names);
}

function revoked({ pakker, by }: FactOf<"fuldmagt.revoked">, actor: string, names: Names): string {
  const titles = [...new Set(pakker.map(({ type }) => names.types.get(type) ?? type))];
  const how = lowered(REVOKED_BY_LABELS[by]);
  return `${names.fuldmagtsgiver} trak fuldmagten tilbage ${how}: ${listed(titles)}. Noteret af ${actor}.`;
}

function assigned({ to, reason }: FactOf<"sag.assigned">, actorKey: string, names: Names): string {
  const actor = actorName(actorKey, names);
  const why = reason ? ` Grund: ${lowered(ASSIGN_REASON_LABELS[reason])}.` : "";
  if (to === null) return `${actor} lagde sagen tilbage.${why}`;
  if (to === actorKey) return `${actor} tog sagen.${why}`;
  return `${actor} gav sagen til ${actorName(to, names)}.${why}`;
}

export function actorName(key: string, names: Pick<Names, "actors">): string {
  if (key === "system") return "Systemet";
  if (key === "operator") return "Driften";
  return names.actors.get(key) ?? "En tidligere medarbejder";
}

function describeOther(fact: Fact): string {
  throw new Error(`A sag has no events of type ${fact.type}.`);
}

const SENTENCES: Record<SagStep, (fact: Stepped, actor: string, names: Names) => string> = {
  create: (fact, actor, names) =>
    `${actor} oprettede sagen. ${names.fuldmagtsgiver} giver fuldmagt til ${names.fuldmagtshaver}.${at(fact, names)}${came(fact)}${aloud(fact)}${helped(fact)}${renewed(fact)}`,
  receive: (fact, actor) =>
    `${actor} modtog ${fact.pages.length > 0 ? pageList(fact.pages) : "papirerne"}.${cameBy(fact)}`,
  check: (_, actor) => `${actor} kontrollerede sagen. Alt er i orden.`,
  ask_citizen: (fact, actor) =>
    `${actor} så sagen igennem. Der mangler: ${missingList(fact)}.${letterBy(fact)}`,
  register: (fact, actor, names) =>
    `${actor} noterede, at fuldmagten er oprettet i Digital Fuldmagt.${notEntered(fact, names)}`,
  send_receipt: ({ way }, actor, names) =>
    `${actor} lavede kvitteringen til ${names.fuldmagtsgiver}. Vej: ${MAIL_WAY_LABELS[way ?? "letter"]}.`,
  undo_registration: (fact, actor) => `${actor} fortrød oprettelsen. Grund: ${reasonList(fact)}.`,
  change_content: ({ pageCount, to }, actor) =>
    to === "received"
      ? `${actor} rettede sagen. Der er lavet et nyt følgeark. Det gamle gælder ikke mere.`
      : `${actor} rettede sagen. Der er lavet nye papirer${pageCount ? ` på ${pageCount} sider` : ""}. De gamle gælder ikke mere.`,
  reject: (fact, actor) => `${actor} afviste sagen. Grund: ${reasonList(fact)}.`,
  withdraw: (_, actor, names) => `${names.fuldmagtsgiver} trak fuldmagten tilbage. Noteret af ${actor}.`,
  lapse: (_, actor) => `${actor} lod sagen bortfalde. Der kom ikke svar.`,
  end_by_death: (fact, actor) => `${actor} afsluttede sagen. ${reasonList(fact)}.`,
  reopen: (fact, actor) => `${actor} genåbnede sagen. Grund: ${reasonList(fact)}.`,
};

function at({ location }: Stepped, { locations }: Names): string {
  const name = location && locations.get(location);
  return name ? ` Sted: ${name}.` : "";
}

function aloud({ readAloud }: Stepped): string {
  return readAloud ? " Den blev læst op." : "";
}

/** On what the sag stands, where it is not our own form. */
function came({ basis, origin, pages, pageCount }: Stepped): string {
  if (basis && basis !== "signature") return ` Grundlag: ${lowered(BASIS_WORDS[basis].a)}.`;
  if (!origin || !hasArrived(origin)) return "";
  return ` Papir: ${lowered(ARRIVING_PAPER_LABELS[origin])}, ${pageList(pages)} af ${pageCount ?? pages.length}.`;
}

function helped(fact: Stepped): string {
  const words = helpWords(fact);
  return words.length > 0 ? ` Med: ${listed(words)}.` : "";
}

function renewed({ renews }: Stepped): string {
  return renews ? " Den fornyer en tidligere fuldmagt." : "";
}

/** "side 1", "side 1 og 2", "side 1, 2 og 4" */
export function pageList(pages: readonly number[]): string {
  return `side ${listed(pages.map(String))}`;
}

/** What the citizen was asked for: "side 2 og underskriften" */
export function missingList({ reasons, pages }: Pick<Stepped, "reasons" | "pages">): string {
  return listed(
    reasons.map((reason) =>
      reason === "pages_missing" && pages.length > 0 ? pageList(pages) : lowered(REASON_LABELS[reason]),
    ),
  );
}

function letterBy({ way }: Stepped): string {
  return way ? ` Der er lavet et brev om det. Vej: ${MAIL_WAY_LABELS[way]}.` : "";
}

function cameBy({ cameBy: way }: Stepped): string {
  return way ? ` De kom sådan: ${lowered(RETURN_WAY_LABELS[way])}.` : "";
}

function reasonList({ reasons }: Stepped): string {
  return listed(reasons.map((reason) => REASON_LABELS[reason]));
}

function notEntered({ notRegistered }: Stepped, { types }: Names): string {
  return notRegistered
    .map(
      ({ type, reason }) =>
        ` Ikke oprettet: ${types.get(type) ?? type} (${lowered(NOT_REGISTERED_LABELS[reason]).replace("nej: ", "")}).`,
    )
    .join("");
}

function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase("da-DK") + words.slice(1);
}
