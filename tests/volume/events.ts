import { type SagStatus, type SagStep, sagStep } from "@/lib/sag/lifecycle";
import { reasonsFor } from "@/lib/transitions";
import { toDay } from "./days";
import { aWay, type Lived, liveLetter, type Made } from "./letters";
import { FEWEST_EVENTS, type Life } from "./lives";
import type { Row } from "./rows";
import type { Caseworker, Pakke, World } from "./world";

/** A life told: its events, and what they leave in the other tables. */
export type Told = {
  events: Row[];
  periodTo: string;
  letters: Lived[];
  location: string;
  assignee: Caseworker | null;
  receivedOn: string | null;
  registeredOn: string | null;
  notRegistered: readonly Pakke[];
  isRevoked: boolean;
  isJournalised: boolean;
};

export type Sag = {
  key: string;
  life: Life;
  /** when each move was made, as numbers of `days.ts` */
  days: readonly number[];
  isOpen: boolean;
  pakker: readonly Pakke[];
  renews: { key: string } | null;
};

export function tellLife(world: World, sag: Sag): Told {
  const { chance } = world;
  const told: Told = {
    events: [],
    periodTo: toDay((sag.days[0] ?? world.today) + chance.oneOf([365, 730, 730, 1096, 1826])),
    letters: [],
    location: chance.skewed(world.locations),
    assignee: chance.oneOf(world.caseworkers),
    receivedOn: null,
    registeredOn: null,
    notRegistered: sag.pakker.length > 1 && chance.is(0.03) ? sag.pakker.slice(-1) : [],
    isRevoked: sag.life.moves.at(-1)?.to === "completed" && chance.is(0.04),
    isJournalised: !sag.isOpen && chance.is(0.97),
  };
  let from: SagStatus | null = null;
  for (const [at, { step, to }] of sag.life.moves.entries()) {
    const on = toDay(sag.days[at] ?? world.today);
    const letter = letterOf(world, sag, { step, at, on });
    const move = moved(sag, told, { step, from, to, on, letter });
    tell(world, told, sag, { on, type: "sag.stepped", ...move });
    if (letter) told.letters.push(...liveLetter(world, letter));
    note(told, step, on);
    if (step === "create") handOver(world, told, sag, on);
    from = to;
  }
  afterwards(world, told, sag);
  return told;
}

type Fact = Row & { on: string; type: string };

function tell({ chance, caseworkers }: World, { events, assignee }: Told, { key }: Sag, fact: Fact): void {
  const { on, type, ...payload } = fact;
  events.push({
    type,
    subject_kind: "sag",
    subject_key: key,
    occurred_on: on,
    day_order: events.filter(({ occurred_on }) => occurred_on === on).length + 1,
    recorded_at: `${on}T10:00:00Z`,
    actor: (assignee ?? chance.oneOf(caseworkers)).key,
    payload,
  });
}

const KINDS: Partial<Record<SagStep, Made["kind"]>> = {
  create: "form",
  ask_citizen: "missing",
  send_receipt: "receipt",
};

/** Most take their form with them from the counter; one in three gets it by post. */
function letterOf(
  world: World,
  { life, days }: Sag,
  { step, at, on }: { step: SagStep; at: number; on: string },
): Made | null {
  const { chance } = world;
  const kind = KINDS[step];
  if (!kind || (kind === "form" && !chance.is(0.33))) return null;
  const came = life.moves.findIndex((move, later) => later > at && move.step === "receive");
  const answeredOn = came < 0 ? null : toDay(days[came] ?? world.today);
  return { id: chance.uuid(), key: chance.uuid(), kind, way: aWay(world), on, answeredOn, replaces: null };
}

type Moved = { step: SagStep; from: SagStatus | null; to: SagStatus; on: string; letter: Made | null };

/** As `recordStep` and `registerSag` tell it. */
function moved(sag: Sag, told: Told, { on, letter, ...move }: Moved): Row {
  const { step, from } = move;
  const [reason] = (reasonsFor(sagStep(step), from) ?? []).filter((one) => one !== "pages_missing");
  const pakker = sag.pakker.map(({ type, kind, channel }) => ({ type, kind, channel }));
  const lists = {
    reasons: reason ? [reason] : [],
    pakker: [] as Row[],
    pages: [] as number[],
    notRegistered: [] as Row[],
  };
  if (step === "create") {
    const { location, periodTo } = told;
    const how = { basis: "signature", origin: "own_form", location, readAloud: true, periodTo, pageCount: 2 };
    return { ...move, ...lists, pakker, ...how, ...(sag.renews ? { renews: sag.renews.key } : {}) };
  }
  if (step === "receive") return { ...move, ...lists, pages: [1, 2] };
  if (step === "register") {
    const notRegistered = told.notRegistered.map(({ type, kind, channel }) => ({
      type,
      kind,
      channel,
      reason: "not_in_national_solution",
    }));
    return { ...move, ...lists, notRegistered };
  }
  if (step === "end_by_death") return { ...move, ...lists, endedOn: on };
  return {
    ...move,
    ...lists,
    ...(letter ? { way: letter.way, letter: letter.key } : {}),
  };
}

function note(told: Told, step: SagStep, on: string): void {
  if (step === "receive") told.receivedOn ??= on;
  if (step === "register") told.registeredOn = on;
}

/** A short life is filled up by handing the sag over; some that are open end with nobody. */
function handOver(world: World, told: Told, sag: Sag, on: string): void {
  for (let left = FEWEST_EVENTS - sag.life.moves.length; left > 0; left--) {
    const isDropped = left === 1 && sag.isOpen && world.chance.is(0.35);
    const to = isDropped ? null : world.chance.oneOf(world.caseworkers);
    tell(world, told, sag, { on, type: "sag.assigned", to: to?.key ?? null, reason: "even_out" });
    told.assignee = to;
  }
}

function afterwards(world: World, told: Told, sag: Sag): void {
  const on = toDay(sag.days.at(-1) ?? world.today);
  if (told.isJournalised) tell(world, told, sag, { on, type: "sag.journalised" });
  const active = sag.pakker.filter((pakke) => !told.notRegistered.includes(pakke));
  const pakker = active.map(({ type, kind, channel }) => ({ type, kind, channel }));
  if (told.isRevoked) tell(world, told, sag, { on, type: "fuldmagt.revoked", pakker, by: "phone" });
}
