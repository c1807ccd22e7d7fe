import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { type BoardType, counted, isGiven, standingOf, type TypeStanding, tally } from "@/lib/rollout/board";
import { type BurnUp, burnUpOf } from "@/lib/rollout/burn-up-view";
import { type Changes, changesBetween } from "@/lib/rollout/changes";
import { type AreaContacts, readAreaContacts } from "@/lib/rollout/contacts";
import { type Foretold, foretoldOf } from "@/lib/rollout/foretold";
import { readRolloutLog } from "@/lib/rollout/log";
import { readPartyNames } from "@/lib/rollout/parties";
import { lastQuarterEnd } from "@/lib/rollout/quarters";
import { readBoard } from "@/lib/rollout/read-board";
import { type StillLine, staleTitles, standingStill } from "@/lib/rollout/still";
import { readSettings } from "@/lib/setting/queries";

export type Overview = {
  burnUp: BurnUp;
  /** what earlier forecasts said of the day */
  foretold: Foretold[];
  tally: Record<TypeStanding, number>;
  /** counted types, areas in Danish order */
  types: BoardType[];
  /** not live and yet given in some areas */
  givenInPart: number;
  still: StillLine[];
  /** after how many days without news something stands still */
  stillDays: number;
  stale: { slug: string; title: string }[];
  staleDays: number;
  contacts: AreaContacts;
  changes: Changes;
  since: IsoDate;
  apartWords: string;
};

/** All that the overview says, as of a Copenhagen day. */
export async function readOverview(day: IsoDate): Promise<Overview> {
  const since = lastQuarterEnd(day);
  const [board, before, log, parties, settings, contacts] = await Promise.all([
    readBoard(day),
    readBoard(since),
    readRolloutLog(),
    readPartyNames(day),
    readSettings(db(), day),
    readAreaContacts(),
  ]);
  const types = counted(board.types);
  const staleDays = settings["rollout.staleDays"];
  const stillDays = settings["rollout.standingStillDays"];
  return {
    burnUp: burnUpOf(board, log),
    foretold: foretoldOf(board, log),
    tally: tally(board.types),
    types,
    givenInPart: types.filter((type) => isGiven(type) && standingOf(type) !== "live").length,
    still: standingStill(board, parties, stillDays),
    stillDays,
    stale: staleTitles(board, staleDays),
    staleDays,
    contacts,
    changes: changesBetween(before.types, board.types),
    since,
    apartWords: apart(board.types),
  };
}

function apart(types: readonly BoardType[]): string {
  const national = types.filter((type) => type.national).length;
  const retired = types.filter((type) => !type.national && standingOf(type) === "retired").length;
  const ended = retired === 0 ? "" : `${retired} er udfaset, og `;
  return `Desuden: ${ended}${national} er nationale. De tælles ikke med.`;
}
