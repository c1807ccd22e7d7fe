import type { Actor, MachineRole, Role } from "@/lib/auth/permissions";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { FACT, type FactInput, type RecordedEvent } from "@/lib/events/event";
import type { TypedForm } from "@/lib/form/form";
import { type Cpr, isCpr } from "@/lib/person/cpr";
import type { TypedGuide } from "@/lib/sag/guide/registration";
import { SAG_STATUSES, SAG_STEP_NAMES, type SagStatus, type SagStep, sagStep } from "@/lib/sag/lifecycle";
import { ALL_REASONS } from "@/lib/sag/reasons";
import type { FuldmagtState, SagSnapshot } from "@/lib/sag/snapshot";
import { reasonsFor } from "@/lib/transitions";

/** The day that most tests happen on, a Tuesday, and an instant of it. */
export const TODAY = "2026-11-24";
export const NOW = new Date("2026-11-24T09:00:00Z");

/** The same time of day some days later. */
export function daysLater(days: number, from = NOW): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

/** Invented numbers: their day is 60 too high, so nobody has them. Ingrid is 88 on `TODAY`, Karen 55. */
export const INGRIDS_CPR = aCpr("7104381234");
export const KARENS_CPR = aCpr("6307711234");

export function aCpr(digits: string): Cpr {
  if (!isCpr(digits)) throw new Error(`${digits} is no CPR number.`);
  return digits;
}

// ------------------------------------------------------------ who acts

export function anActor(...roles: (Role | MachineRole)[]): Actor {
  return {
    key: "6f1d2c1e-0000-4000-8000-000000000001",
    userId: "6f1d2c1e-0000-4000-8000-000000000002",
    roles,
  };
}

export const aCaseworker = () => anActor("caseworker");

// ------------------------------------------------------------ what is typed

type Fields = Record<string, string | readonly string[]>;

/** A form as it is posted: every field a list. */
export function aForm(fields: Fields): TypedForm {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? [value] : [...value]]),
  );
}

export function typedFuldmagtsgiver(change: Fields = {}): TypedForm {
  return aForm({
    cpr: INGRIDS_CPR,
    navn: "Ingrid Demosen",
    vej: "Prøvevej 12, 2. tv",
    postnr: "5000",
    by: "Odense C",
    telefon: "12 34 56 78",
    legitimation: "passport",
    mitid: "no",
    post: "letter",
    ...change,
  });
}

export function typedFuldmagtshaver(change: Fields = {}): TypedForm {
  return aForm({
    slags: "person",
    cpr: KARENS_CPR,
    navn: "Karen Prøvegaard",
    vej: "Demogade 4",
    postnr: "5200",
    by: "Odense V",
    telefon: "87 65 43 21",
    mitid: "yes",
    ansat: "no",
    ...change,
  });
}

export function typedOrganisation(change: Fields = {}): TypedForm {
  return aForm({
    slags: "organisation",
    cvr: "00001234",
    navn: "Prøveforeningen",
    mitid: "yes",
    ...change,
  });
}

/** A place of the demo data. */
export const A_PLACE = "borgerservice-borgernes-hus";

/** One topic that is live in the demo data, on the net and by phone. */
export const A_TOPIC = "madservice";
export const ANOTHER_TOPIC = "hjaelpemidler";

/** Step 1 as typed: a fuldmagt is needed, and the citizen stands at the counter. */
export function typedBehov(change: Fields = {}): TypedForm {
  return aForm({ behov: "fuldmagt", sted: A_PLACE, spurgt: "counter", ...change });
}

/** A whole guide as typed; each step can be replaced. The place and the topic are of the demo data. */
export function aRegistration(change: Partial<TypedGuide> = {}): TypedGuide {
  return {
    behov: typedBehov({ tid: "to_20" }),
    fuldmagtsgiver: typedFuldmagtsgiver(),
    fuldmagtshaver: typedFuldmagtshaver(),
    emner: typedTopics(A_TOPIC),
    periode: aForm({ slut: "2" }),
    opret: aForm({ oplaest: "ja" }),
    ...change,
  };
}

/** Step 1 when a paper that others made came by itself: three pages, all here. */
export function typedBrev(change: Fields = {}): TypedForm {
  return aForm({
    papir: "national_letter",
    kommet: "24.11.2026",
    sider: "3",
    mangler: "",
    sted: A_PLACE,
    spurgt: "letter",
    ...change,
  });
}

/** A whole guide that began with a paper. */
export function anArrival(change: Partial<TypedGuide> = {}): TypedGuide {
  const { behov: _, ...rest } = aRegistration();
  return { ...rest, brev: typedBrev(), ...change };
}

export function typedTopics(...slugs: string[]): TypedForm {
  const chosen = slugs.flatMap((slug) => [
    [`slags-${slug}`, "act"],
    [`kanal-${slug}`, ["self_service", "contact"]],
  ]);
  return aForm({ emne: slugs, ...Object.fromEntries(chosen) });
}

/** A type with an `act` pakke on the net and by phone, both live. */
export function aType(change: Partial<CatalogueType> = {}): CatalogueType {
  const slug = change.slug ?? A_TOPIC;
  const pakke = { kind: "act", privilegienavn: null, source: "seed", canBeGiven: true } as const;
  return {
    slug,
    title: "Madservice",
    sentence: "Bestille mad.",
    area: { slug: "pleje", title: "Pleje" },
    forvaltning: null,
    authority: "municipality",
    legalBasis: "Serviceloven § 83",
    kle: "27.36.04",
    source: "seed",
    national: false,
    pakker: [
      { ...pakke, id: `${slug}-net`, channel: "self_service" },
      { ...pakke, id: `${slug}-phone`, channel: "contact" },
    ],
    rollouts: [{ area: "Pleje", status: "live" }],
    ...change,
  };
}

// ------------------------------------------------------------ sager and their events

export type Move = { step: SagStep; from: SagStatus | null; to: SagStatus };

/** Every move that the table knows, one for each status left and entered. */
export const MOVES: readonly Move[] = SAG_STEP_NAMES.flatMap((step) =>
  sagStep(step).from.flatMap((from) => sagStep(step).to.map((to) => ({ step, from, to }))),
);

export function movesFrom(status: SagStatus | null): Move[] {
  return MOVES.filter(({ from }) => from === status);
}

/** The fewest moves that lead from nothing to a status; throws when none do. */
export function pathTo(status: SagStatus): Move[] {
  const paths = new Map<SagStatus | null, Move[]>([[null, []]]);
  for (const [reached, path] of paths) {
    for (const move of movesFrom(reached)) if (!paths.has(move.to)) paths.set(move.to, [...path, move]);
  }
  const path = paths.get(status);
  if (!path) throw new Error(`No step leads to ${status}.`);
  return path;
}

/** The plain life of a sag: signed at home, everything in order, to the receipt. */
export const WHOLE_LIFE: readonly Move[] = [
  { step: "create", from: null, to: "awaiting_signature" },
  { step: "receive", from: "awaiting_signature", to: "received" },
  { step: "check", from: "received", to: "checked" },
  { step: "register", from: "checked", to: "registered" },
  { step: "send_receipt", from: "registered", to: "completed" },
];

/** The first reason that a step's list has for leaving a status, or none. */
export function aReasonFor({ step, from }: Pick<Move, "step" | "from">) {
  const [first] = reasonsFor(sagStep(step), from) ?? [];
  return ALL_REASONS.filter((reason) => reason === first);
}

export function anEvent(fact: FactInput, change: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    seq: 1n,
    subject: { kind: "sag", key: "a-sag" },
    occurredOn: TODAY,
    dayOrder: 1,
    recordedAt: NOW,
    actor: "somebody",
    corrects: null,
    fact: FACT.parse(fact),
    ...change,
  };
}

/** The events of some moves, one a day, the last of them today. */
export function eventsOf(moves: readonly Move[]): RecordedEvent[] {
  return moves.map((move, index) =>
    anEvent(
      { type: "sag.stepped", ...move, reasons: aReasonFor(move) },
      { seq: BigInt(index + 1), occurredOn: dayBefore(moves.length - 1 - index) },
    ),
  );
}

/** The day so many days before `TODAY`. */
export function dayBefore(days: number): string {
  return daysLater(-days).toISOString().slice(0, 10);
}

/** A sag as the rules see it, with the events that lead to its status. */
export function aSag(change: Partial<SagSnapshot> = {}): SagSnapshot {
  const status = change.status ?? "awaiting_signature";
  return {
    status,
    version: 1,
    basis: "signature",
    paper: "form",
    pages: [aPage(1), aPage(2)],
    fuldmagter: [aFuldmagt({ id: "first" }), aFuldmagt({ id: "second" })],
    periodTo: "2028-11-24",
    events: eventsOf(pathTo(status)),
    ...change,
  };
}

export function aFuldmagt(change: Partial<FuldmagtState> = {}): FuldmagtState {
  return { id: "first", type: A_TOPIC, handling: "requested", fate: null, fateOn: null, ...change };
}

/** As it is once it is entered in the national register. */
export function anActiveFuldmagt(change: Partial<FuldmagtState> = {}): FuldmagtState {
  return aFuldmagt({ handling: "registered", fate: "active", fateOn: TODAY, ...change });
}

export const aPage = (number: number, returnedOn: string | null = null) => ({ number, returnedOn });

export const OPEN: readonly SagStatus[] = SAG_STATUSES.filter((status) =>
  ["awaiting_signature", "received", "awaiting_citizen", "checked", "registered"].includes(status),
);
export const CLOSED: readonly SagStatus[] = SAG_STATUSES.filter((status) => !OPEN.includes(status));
