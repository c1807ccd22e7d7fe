import { addDays, daysBetween, type IsoDate } from "@/lib/dates";
import { REVOKED_BY } from "@/lib/fuldmagt/fate";
import { ASKED_BY, NOBODY_REASONS, OUTCOMES } from "@/lib/henvendelse/outcome";
import { MAIL_WAYS } from "@/lib/person/person";
import { LETTER_KINDS, type LetterStatus } from "@/lib/post/letter";
import { LETTER_STEP_NAMES, letterStep, RESEND_REASONS, STOP_REASONS } from "@/lib/post/letter-life";
import type { Quarter } from "@/lib/rollout/quarters";
import { SAG_STEP_NAMES, type SagStatus, type SagStep, sagStep } from "@/lib/sag/lifecycle";
import { NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";
import type { Chance } from "@/tests/volume/chance";

type Payload = Record<string, unknown>;

/** A fact that happened on a day. `corrects`: the fact that it says was otherwise. */
export type Told = {
  subject: { kind: "sag" | "henvendelse" | "rollout" | "letter"; key: string };
  type: string;
  on: IsoDate;
  dayOrder: number;
  payload: Payload;
  corrects: Told | null;
};

/** What can be asked for and where: the names of the catalogue that a history is told with. */
export type Pool = { types: readonly string[]; places: readonly string[] };

type World = { chance: Chance; quarter: Quarter; pool: Pool };

/** What happened in and around a quarter, by subject; within each in the order it happened, corrections last. */
export function aHistory(world: World): Told[][] {
  const { chance } = world;
  // Now and then so many that the times are told.
  const sager = chance.is(0.25) ? chance.between(20, 40) : chance.between(0, 8);
  return [
    ...Array.from({ length: chance.between(0, 14) }, () => aHenvendelse(world)),
    ...Array.from({ length: sager }, () => aSag(world)),
    ...Array.from({ length: chance.between(0, 10) }, () => aLetter(world)),
  ];
}

/** In the quarter or near it; the days at its edges more often than others. */
function aDay({ chance, quarter: { first, last } }: World): IsoDate {
  const edges = [addDays(first, -1), first, last, addDays(last, 1)];
  if (chance.is(0.3)) return chance.oneOf(edges);
  return addDays(first, chance.between(-25, daysBetween(first, last) + 10));
}

function aHenvendelse(world: World): Told[] {
  const subject = { kind: "henvendelse", key: world.chance.uuid() } as const;
  const tell = (corrects: Told | null): Told => {
    const on = aDay(world);
    const dayOrder = corrects?.on === on ? corrects.dayOrder + 1 : 1;
    return { subject, type: "henvendelse.recorded", on, dayOrder, payload: whatWasAsked(world), corrects };
  };
  const first = tell(null);
  return world.chance.is(0.2) ? [first, tell(first)] : [first];
}

function whatWasAsked({ chance, pool }: World): Payload {
  const outcome = chance.oneOf(OUTCOMES);
  const nobody =
    outcome === "nobody_to_appoint"
      ? { nobodyReason: chance.oneOf(NOBODY_REASONS), offeredInstead: "nothing" }
      : {};
  return {
    outcome,
    location: chance.oneOf(pool.places),
    askedBy: chance.oneOf(ASKED_BY),
    duration: null,
    topics: [],
    wishes: pool.types.filter(() => chance.is(0.2)),
    material: [],
    ...nobody,
  };
}

type Pakke = { type: string; kind: string; channel: string };
type Life = {
  world: World;
  told: Told[];
  subject: Told["subject"];
  status: SagStatus | null;
  on: IsoDate;
  pakker: Pakke[];
};

/** A life that the table of steps allows, with what is taken back; then, now and then, a correction of it. */
function aSag(world: World): Told[] {
  const { chance } = world;
  const subject = { kind: "sag", key: chance.uuid() } as const;
  const life: Life = { world, told: [], subject, status: null, on: aDay(world), pakker: [] };
  for (let left = chance.between(1, 10); left > 0; left -= 1) {
    if (!chance.is(0.6)) life.on = addDays(life.on, chance.between(1, 9));
    if ((life.status === "registered" || life.status === "completed") && chance.is(0.2)) takeBack(life);
    else moveOn(life);
  }
  const corrections = life.told.map((_, at) => (chance.is(0.1) ? correction(world, life.told, at) : null));
  return [...life.told, ...corrections.filter((told) => told !== null).slice(0, 1)];
}

/** What carries a sag on is taken more often than what ends it. */
const USUAL: readonly SagStep[] = ["receive", "check", "register", "send_receipt"];

function moveOn(life: Life): void {
  const { chance } = life.world;
  const moves = SAG_STEP_NAMES.flatMap((step) => {
    const { from, to } = sagStep(step);
    return from.includes(life.status) ? to.map((target) => ({ step, to: target })) : [];
  });
  const usual = moves.filter(({ step }) => USUAL.includes(step));
  const { step, to } = chance.oneOf(usual.length > 0 && chance.is(0.7) ? usual : moves);
  if (step === "create" || step === "change_content") life.pakker = somePakker(life.world);
  const payload = { step, from: life.status, to, reasons: [], pages: [], ...saidOf(step, life) };
  life.status = to;
  add(life, "sag.stepped", payload);
}

function somePakker({ chance, pool }: World): Pakke[] {
  const types = [...new Set([chance.oneOf(pool.types), chance.oneOf(pool.types)])];
  return types.flatMap((type) =>
    (["self_service", "contact"] as const)
      .slice(chance.between(0, 1))
      .map((channel) => ({ type, kind: "act", channel })),
  );
}

function saidOf(step: SagStep, { world, pakker }: Pick<Life, "world" | "pakker">): Payload {
  const { chance, pool } = world;
  const none = { pakker: [], notRegistered: [] };
  if (step === "create" || step === "change_content") {
    const place = step === "create" ? { location: chance.oneOf(pool.places), basis: "signature" } : {};
    return { ...none, pakker, ...place, ...lastDay(world) };
  }
  if (step === "register") {
    const not = pakker.filter(() => chance.is(0.15));
    const notRegistered = not.map((pakke) => ({ ...pakke, reason: chance.oneOf(NOT_REGISTERED_REASONS) }));
    return { ...none, notRegistered };
  }
  if (step === "send_receipt" || step === "ask_citizen") {
    // Facts from before letters had events of their own name none.
    const letter = chance.is(0.5) ? { letter: chance.uuid() } : {};
    return chance.is(0.9) ? { ...none, ...letter, way: chance.oneOf(MAIL_WAYS) } : { ...none, ...letter };
  }
  if (step === "end_by_death" && chance.is(0.7)) return { ...none, endedOn: aDay(world) };
  return none;
}

/** A life that the table of a letter's steps allows: put back and sent once more, resent, back after all; now and then corrected. */
function aLetter(world: World): Told[] {
  const { chance } = world;
  const subject = { kind: "letter", key: chance.uuid() } as const;
  const about = { kind: chance.oneOf(LETTER_KINDS), way: chance.oneOf(MAIL_WAYS) };
  const told: Told[] = [];
  let [status, on]: [LetterStatus | null, IsoDate] = [null, aDay(world)];
  for (let left = chance.between(1, 9); left > 0; left -= 1) {
    const possible = LETTER_STEP_NAMES.filter((step) => letterStep(step).from.includes(status));
    const sends = possible.filter((step) => step === "queue" || step === "send");
    if (possible.length === 0) break;
    const step = chance.oneOf(sends.length > 0 && chance.is(0.6) ? sends : possible);
    const [to] = letterStep(step).to;
    if (!to) break;
    if (chance.is(0.5)) on = addDays(on, chance.between(1, 20));
    const reasons = step === "resend" ? RESEND_REASONS : step === "stop" ? STOP_REASONS : null;
    const reason = reasons ? { reason: chance.oneOf<string>(reasons) } : {};
    const payload = { step, from: status, to, ...about, ...reason };
    const dayOrder = told.filter((other) => other.on === on).length + 1;
    told.push({ subject, type: "letter.stepped", on, dayOrder, payload, corrects: null });
    status = to;
  }
  const at = chance.between(0, told.length - 1);
  const wrong = chance.is(0.15) ? correction(world, told, at) : null;
  return wrong ? [...told, wrong] : told;
}

/** Mostly near the quarter, so that it runs out there; older facts do not say. */
function lastDay(world: World): Payload {
  if (world.chance.is(0.15)) return {};
  return { periodTo: world.chance.is(0.7) ? aDay(world) : addDays(world.quarter.last, 700) };
}

function takeBack(life: Life): void {
  const { chance } = life.world;
  const some = life.pakker.filter(() => chance.is(0.5));
  const pakker = some.length > 0 ? some : life.pakker;
  add(life, "fuldmagt.revoked", { pakker, by: chance.oneOf(REVOKED_BY) });
}

function add({ told, subject, on }: Life, type: string, payload: Payload): void {
  const dayOrder = told.filter((other) => other.on === on).length + 1;
  told.push({ subject, type, on, dayOrder, payload, corrects: null });
}

/** Something else was so, or it was another day: one that leaves the order of what happened as it was. */
function correction(world: World, told: readonly Told[], at: number): Told | null {
  const [wrong, previous, next] = [told[at], told[at - 1], told[at + 1]];
  if (!wrong) return null;
  const earliest = previous?.on ?? addDays(wrong.on, -8);
  const latest = next ? addDays(next.on, -1) : addDays(wrong.on, 8);
  if (latest < earliest) return null;
  const on = addDays(earliest, world.chance.between(0, daysBetween(earliest, latest)));
  const { step, pakker } = wrong.payload;
  const isStep = wrong.type === "sag.stepped";
  const asked = step === "create" && world.chance.is(0.5) ? somePakker(world) : (pakker as Pakke[]);
  const said = isStep ? saidOf(step as SagStep, { world, pakker: asked }) : {};
  return { ...wrong, on, dayOrder: told.length + 1, payload: { ...wrong.payload, ...said }, corrects: wrong };
}
