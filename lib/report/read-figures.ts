import { calendarOf } from "@/lib/clock/calendar";
import { addDays } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { takeWatermark } from "@/lib/events/watermark";
import { logAt, readRolloutLog } from "@/lib/rollout/log";
import { readPartyNames } from "@/lib/rollout/parties";
import type { Quarter } from "@/lib/rollout/quarters";
import { readBoard } from "@/lib/rollout/read-board";
import { readSettings } from "@/lib/setting/queries";
import { countAsked } from "./count-asked";
import { countDays } from "./count-days";
import { countFates } from "./count-fates";
import { countLetters } from "./count-letters";
import { countBegun } from "./count-sager";
import type { Cut } from "./cut";
import type { QuarterFigures, RolloutFigures } from "./figures";
import { readAreaTitles, readNational, readOpenPlaces, readTypes } from "./known-rows";
import { type Counted, nationalSources, personTables } from "./person-tables";
import { rolloutFigures } from "./rollout-figures";

/** The seq up to which everything is recorded: what figures counted now may know. */
export function takeQuarterWatermark(): Promise<bigint> {
  return inTransaction(takeWatermark);
}

/**
 * All figures of a quarter as of its last day in Copenhagen and as known at a watermark; without one, as known now. Read from
 * the events and from rows with two times alone, never from those of sager, persons or henvendelser: so the same quarter and
 * watermark give the same figures for ever, also when people have been erased.
 */
export async function readQuarterFigures(
  quarter: Quarter,
  { watermark }: { watermark?: bigint } = {},
): Promise<QuarterFigures> {
  const known = watermark ?? (await takeQuarterWatermark());
  const [rollout, persons] = await Promise.all([
    readRolloutFigures(quarter, known),
    readPersonFigures(quarter, known),
  ]);
  return { asOf: quarter.last, rollout, ...persons };
}

/** What counts persons, and how long sager took. */
export async function readPersonFigures(
  { first, last }: Quarter,
  watermark: bigint,
): Promise<Pick<QuarterFigures, "persons" | "times" | "nationalSources">> {
  const cut: Cut = { first, last, watermark };
  const [counted, times] = await Promise.all([readCounted(cut), readTimes(cut)]);
  return { persons: personTables(counted), times, nationalSources: nationalSources(counted.national) };
}

/** The rollout: counts no person. */
export async function readRolloutFigures(quarter: Quarter, watermark: bigint): Promise<RolloutFigures> {
  const { first, last } = quarter;
  const [before, now, types, parties, log] = await Promise.all([
    readBoard(addDays(first, -1), watermark),
    readBoard(last, watermark),
    readTypes({ first, last, watermark }),
    readPartyNames(last, watermark),
    readRolloutLog(),
  ]);
  const sentences = new Map(types.map(({ slug, sentence }) => [slug, sentence]));
  return rolloutFigures({ quarter, before, now, parties, log: logAt(log, watermark), sentences });
}

async function readCounted(cut: Cut): Promise<Counted> {
  const types = await readTypes(cut);
  const headings = new Map(types.map(({ slug, area }) => [slug, area]));
  const [asked, begun, letters, fates, areas, places, national] = await Promise.all([
    countAsked(cut),
    countBegun(cut, headings),
    countLetters(cut),
    countFates(cut),
    readAreaTitles(cut),
    readOpenPlaces(cut),
    readNational(cut),
  ]);
  return { asked, begun, letters, fates, types, areas, places, national };
}

async function readTimes(cut: Cut) {
  const settings = await readSettings(db(), cut.last, cut.watermark);
  return countDays(cut, calendarOf(settings["clock.closedDays"]));
}
