import type { Actor } from "@/lib/auth/permissions";
import { can } from "@/lib/auth/permissions";
import { readCatalogueType, readLifeSituations, type VerifiedType } from "@/lib/catalogue/queries";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { capitalised } from "@/lib/fuldmagt/words";
import {
  type Board,
  type BoardRollout,
  type BoardType,
  standingOf,
  type TypeStanding,
} from "@/lib/rollout/board";
import { type AreaContacts, readAreaContacts } from "@/lib/rollout/contacts";
import { type Covered, coverageOf } from "@/lib/rollout/coverage";
import { describeRolloutFact, recordedBy } from "@/lib/rollout/describe";
import { readRolloutLog } from "@/lib/rollout/log";
import { type RolloutNote, readNotes } from "@/lib/rollout/note";
import { type PartyNames, readParties, readPartyNames } from "@/lib/rollout/parties";
import { pakkerInWords } from "@/lib/rollout/parts";
import { readBoard } from "@/lib/rollout/read-board";
import { type Reach, reaches, reachOf } from "@/lib/rollout/scope";
import { isSplit, toldOf } from "@/lib/rollout/told";
import { isUuid } from "@/lib/uuid";

export type HistoryLine = {
  seq: string;
  on: IsoDate;
  text: string;
  by: string;
  /** what it says was corrected since, or it corrects */
  remark: string | null;
  /** can it be corrected now? */
  isInForce: boolean;
};

export type RolloutView = BoardRollout & {
  history: HistoryLine[];
  /** may the reader step it? */
  isReached: boolean;
};

export type TypeView = {
  type: BoardType;
  catalogue: VerifiedType;
  standing: TypeStanding;
  rollouts: RolloutView[];
  situations: Covered[];
  /** whom it can wait for */
  parties: PartyNames;
  /** the same with those it could wait for before */
  partyNames: PartyNames;
  /** as they are now */
  contacts: AreaContacts;
  canPlan: boolean;
  /** may the reader keep the catalogue? */
  canKeep: boolean;
  notes: RolloutNote[];
  day: IsoDate;
};

/** All that the page of one type says, as of a Copenhagen day; null when there is no such type then. */
export async function readType(actor: Actor, slug: string, day: IsoDate): Promise<TypeView | null> {
  const [board, catalogue, situations, parties, partyNames, reach, contacts] = await Promise.all([
    readBoard(day),
    readCatalogueType(slug, day),
    readLifeSituations(day),
    readParties(day),
    readPartyNames(day),
    reachOf(db(), actor),
    readAreaContacts(),
  ]);
  const type = board.types.find((one) => one.slug === slug);
  if (!type || !catalogue) return null;
  return {
    type,
    catalogue,
    standing: standingOf(type),
    rollouts: await rolloutViews(type, { board, parties: partyNames, reach }),
    situations: coverageOf(
      situations.filter(({ types }) => types.includes(slug)),
      board.types,
    ),
    parties,
    partyNames,
    contacts,
    canPlan: can(actor, "rollout:plan"),
    canKeep: can(actor, "catalogue:edit"),
    notes: await readNotes(actor, slug, day),
    day,
  };
}

type Context = { board: Board; parties: PartyNames; reach: Reach };

async function rolloutViews(
  { rollouts }: BoardType,
  { board, parties, reach }: Context,
): Promise<RolloutView[]> {
  const log = await readRolloutLog();
  const told = rollouts.map((rollout) => ({
    rollout,
    events: (log.events.get(rollout.key) ?? []).filter(({ occurredOn }) => occurredOn <= board.day),
  }));
  const splits = told.flatMap(({ rollout, events }) =>
    events.filter((event) => isSplit(event) && event.subject.key === rollout.key),
  );
  const actors = await namesOf(told.flatMap(({ events }) => events));
  return told.map(({ rollout, events }) => ({
    ...rollout,
    isReached: reaches(reach, rollout.area.slug),
    history: historyOf(rollout.key, { events, splits }, { actors, parties }),
  }));
}

type Told = { events: readonly RecordedEvent[]; splits: readonly RecordedEvent[] };

/**
 * The newest first; what was corrected stands still, and says so. What was taken out of a rollout is told with both, and
 * their past with each.
 */
function historyOf(
  key: string,
  { events, splits }: Told,
  names: { actors: ReadonlyMap<string, string>; parties: PartyNames },
): HistoryLine[] {
  const inForce = new Set(toldOf(events).map(({ seq }) => seq));
  const isOwn = ({ subject }: RecordedEvent) => subject.key === key;
  const left = splits.filter((event) => isSplit(event) && event.fact.from === key);
  return [...events.filter((event) => isOwn(event) || inForce.has(event.seq)), ...left]
    .toSorted((a, b) =>
      a.occurredOn === b.occurredOn ? b.dayOrder - a.dayOrder : a.occurredOn < b.occurredOn ? 1 : -1,
    )
    .map((event) => ({
      seq: String(event.seq),
      on: event.occurredOn,
      text: left.includes(event) ? leftWords(event) : describeRolloutFact(event.fact, names),
      by: recordedBy(event, copenhagenDay(event.recordedAt), names),
      remark: left.includes(event)
        ? null
        : remarkOf(event, { isInForce: inForce.has(event.seq), isOwn: isOwn(event) }),
      isInForce:
        isOwn(event) && inForce.has(event.seq) && event.fact.type !== "rollout.annulled" && !isSplit(event),
    }));
}

function leftWords(event: RecordedEvent): string {
  return isSplit(event) ? `${capitalised(pakkerInWords(event.fact.pakker))} føres frem for sig herfra.` : "";
}

function remarkOf(
  { corrects }: RecordedEvent,
  { isInForce, isOwn }: { isInForce: boolean; isOwn: boolean },
): string | null {
  if (!isOwn) return "Før delingen";
  if (!isInForce) return "Er rettet siden";
  return corrects === null ? null : "Retter en tidligere oplysning";
}

async function namesOf(events: readonly RecordedEvent[]): Promise<Map<string, string>> {
  const keys = [...new Set(events.map(({ actor }) => actor))].filter(isUuid);
  const users = await db().user.findMany({ where: { key: { in: keys } }, select: { key: true, name: true } });
  return new Map(users.map(({ key, name }) => [key, name]));
}
