import { OPEN_STATUSES, type SagStatus, WITH_CITIZEN } from "@/lib/sag/lifecycle";
import { toDay, weekday, weekdaysAfter } from "./days";
import { type Told, tellLife } from "./events";
import { addHenvendelse } from "./henvendelse";
import { LIVES } from "./lives";
import { addPapers } from "./papers";
import { type Parties, parties, personRows } from "./persons";
import type { Row, Rows } from "./rows";
import type { Pakke, World } from "./world";

/** A sag that another can renew. */
export type Done = { id: string; key: string; whole: Parties };

const YEARS_BACK = 3;

/** Adds the rows of one sag with its whole life and its henvendelse. Gives it when it can be renewed. */
export function addSag(world: World, rows: Rows, renews: Done | null): Done | null {
  const { chance } = world;
  const life = chance.weighed(LIVES);
  const status = life.moves.at(-1)?.to ?? "awaiting_signature";
  const isOpen = OPEN_STATUSES.some((open) => open === status);
  const [id, key] = [chance.uuid(), chance.uuid()];
  const days = daysOf(world, { status, isOpen, count: life.moves.length });
  const pakker = pakkerOf(world);
  const whole = renews?.whole ?? parties(world);
  const told = tellLife(world, { key, life, days, isOpen, pakker, renews });
  const created = toDay(days[0] ?? world.today);
  rows.sag.push(sagRow(world, { id, key, days, status, isOpen, told, renews, whole }));
  rows.person.push(...personRows(world, whole, { sagId: id, day: created, isDead: status === "ended" }));
  rows.fuldmagt.push(...pakker.map((pakke) => fuldmagtRow(world, { sagId: id, pakke, status, told })));
  rows.event.push(...told.events, ...told.letters.flatMap(({ events }) => events));
  addPapers(world, rows, { sagId: id, created, told });
  addHenvendelse(world, rows, { on: created, location: told.location, sagId: id });
  for (const { actor, recorded_at } of told.events.slice(-2)) {
    rows.access.push({ at: recorded_at, actor, action: "opened", sag_key: key });
  }
  if (told.assignee) {
    const { recorded_at: created_at } = told.events.at(-1) ?? {};
    rows.notice.push({
      user_id: told.assignee.id,
      kind: "given",
      sag_id: id,
      created_at,
      read_at: created_at,
    });
  }
  return status === "completed" ? { id, key, whole } : null;
}

type Lived = { status: SagStatus; isOpen: boolean; count: number };

/** The day of each move: of the last weeks where it is open, spread over years where it is closed. */
function daysOf({ chance, today }: World, { status, isOpen, count }: Lived): number[] {
  // most are within their time; about one in six is late
  const time = WITH_CITIZEN.includes(status) ? 17 : 8;
  const last = isOpen ? chance.between(0, time) : chance.between(1, YEARS_BACK * 365);
  const days = [weekday(today - last)];
  while (days.length < count) days.unshift(weekday((days[0] ?? today) - chance.between(0, 9)));
  return days;
}

type Sag = {
  id: string;
  key: string;
  days: readonly number[];
  status: SagStatus;
  isOpen: boolean;
  told: Told;
  renews: Done | null;
  whole: Parties;
};

function sagRow(world: World, { id, key, days, status, isOpen, told, renews, whole }: Sag): Row {
  const { chance, today } = world;
  const [created = today, last = today] = [days[0], days.at(-1)];
  return {
    id,
    key,
    sagsnummer: nextNumber(world, toDay(created)),
    submission_id: chance.uuid(),
    status,
    basis: "signature",
    origin: "own_form",
    location_slug: told.location,
    assignee_id: told.assignee?.id ?? null,
    due_on: isOpen ? toDay(weekdaysAfter(last, WITH_CITIZEN.includes(status) ? 10 : 5)) : null,
    journal_number: told.isJournalised ? `ESDH-${chance.between(100_000, 999_999)}` : null,
    period_from: chance.is(0.3) ? toDay(created) : null,
    period_to: told.periodTo,
    read_aloud: true,
    bisidder: chance.is(0.1),
    interpreter: chance.is(0.05),
    renews_id: renews?.id ?? null,
    registered_on: told.registeredOn,
    reference: told.registeredOn && `DF-${chance.between(100_000, 999_999)}`,
    fuldmagtsgiver_name: whole.fuldmagtsgiver.name,
    fuldmagtshaver_name: whole.fuldmagtshaver.name,
    version: told.events.length,
    created_at: `${toDay(created)}T09:${chance.between(10, 59)}:00Z`,
  };
}

/** Numbers run within a year, whatever day of it. */
function nextNumber({ numbers }: World, day: string): string {
  const year = Number(day.slice(0, 4));
  const number = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, number);
  return `${year}-${String(number).padStart(6, "0")}`;
}

/** One to four, of one topic or two. The first topics are asked for most. */
function pakkerOf({ chance, types, pakker }: World): Pakke[] {
  const topics = new Set([chance.skewed(types), ...(chance.is(0.4) ? [chance.skewed(types)] : [])]);
  return [...topics].flatMap((topic) => {
    const its = pakker.filter(({ type }) => type === topic);
    const { kind } = chance.oneOf(its);
    const both = its.filter((pakke) => pakke.kind === kind);
    return chance.is(0.6) ? both : [chance.oneOf(both)];
  });
}

type Granted = { sagId: string; pakke: Pakke; status: SagStatus; told: Told };

function fuldmagtRow({ chance }: World, { sagId, pakke, status, told }: Granted): Row {
  const { registeredOn, notRegistered, isRevoked } = told;
  const last = told.events.at(-1)?.occurred_on;
  const row = { id: chance.uuid(), sag_id: sagId, pakke_id: pakke.id, not_registered_reason: null };
  const none = { fate: null, fate_on: null, fate_source: null };
  if (!registeredOn) return { ...row, ...none, handling: "requested" };
  if (notRegistered.includes(pakke)) {
    return { ...row, ...none, handling: "not_registered", not_registered_reason: "not_in_national_solution" };
  }
  const registered = { ...row, handling: "registered" };
  if (isRevoked) return { ...registered, fate: "revoked", fate_on: last, fate_source: "phone" };
  if (status === "ended") return { ...registered, fate: "ended", fate_on: last, fate_source: "death" };
  return { ...registered, fate: "active", fate_on: registeredOn, fate_source: "own_registration" };
}
