import { randomUUID } from "node:crypto";
import { DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import type { Actor } from "@/lib/auth/permissions";
import { readCatalogue } from "@/lib/catalogue/queries";
import { calendarOf } from "@/lib/clock/calendar";
import { isWorkingDay } from "@/lib/clock/working-days";
import { addDays, copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { saveDraft } from "@/lib/draft/draft";
import type { TypedGuide } from "@/lib/sag/guide/registration";
import { askForOther } from "./asked";
import { chanceOf } from "./chance";
import { type Cast, typedGuide } from "./forms";
import { inventor } from "./invented";
import { inventNational } from "./national";
import { stockBlanks } from "./post";
import { publishStatuses } from "./status";
import { type At, STORIES } from "./stories";
import { tell } from "./tell";

export type Filled =
  | {
      ok: true;
      sagCount: number;
      henvendelseCount: number;
      draftCount: number;
      figureCount: number;
      statusCount: number;
    }
  /** there is a sag, or an account that is no demo account */
  | { ok: false; because: "not_empty" | "not_demo" };

/**
 * Invented people with sager in every status, henvendelser, drafts, national figures and published statuses, for an installation to
 * practise on. By the verbs that the screens use, as the demo's staff, over the quarter before `now`. The same seed and the same day give the
 * same people. Nothing is done where there is a sag already, or an account that is not of the demo.
 */
export async function fillPractice({ seed, now }: { seed: number; now: Date }): Promise<Filled> {
  if ((await db().sag.count({ take: 1 })) > 0) return { ok: false, because: "not_empty" };
  const actors = await caseworkers();
  if (actors.length < 2 || (await db().user.count({ where: { demo: false } })) > 0) {
    return { ok: false, because: "not_demo" };
  }
  const today = copenhagenDay(now);
  const chance = chanceOf(seed);
  const catalogue = await readCatalogue(today);
  const cast = { chance, somebody: inventor(chance, today), catalogue };
  const at = clockOf(now);
  for (const story of STORIES) await tell(actors, story, cast, at);
  if (actors[0]) await stockBlanks(actors[0], at);
  const askedCount = await askForOther(actors, cast, at);
  const draftCount = await leaveDrafts(actors, cast, at);
  const figureCount = await inventNational(cast, now);
  const statusCount = await publishStatuses(now);
  const sagCount = STORIES.length;
  const henvendelseCount = sagCount + askedCount;
  return { ok: true, sagCount, henvendelseCount, draftCount, figureCount, statusCount };
}

async function caseworkers(): Promise<Actor[]> {
  const emails = DEMO_USERS.filter(({ role }) => role === "caseworker").map(({ email }) => email);
  const rows = await db().user.findMany({
    where: { email: { in: emails }, demo: true },
    orderBy: { email: "desc" },
  });
  return rows.map(({ key, id, roles }) => ({ key, userId: id, roles })).toReversed();
}

/** A day on which nobody works becomes the one before it. */
function clockOf(now: Date): At {
  const calendar = calendarOf([]);
  return (ago) => {
    let day = addDays(copenhagenDay(now), -ago);
    while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
    const time = new Date(`${day}T09:00:00Z`);
    return time < now ? time : now;
  };
}

/** Guides that are not finished, each at another step. Gives how many. */
async function leaveDrafts([mette, ali]: readonly Actor[], cast: Cast, at: At): Promise<number> {
  const upTo = (count: number, story = {}): TypedGuide =>
    Object.fromEntries(
      Object.entries(typedGuide({ ago: 1, ...story }, cast, { on: copenhagenDay(at(1)), ends: null })).slice(
        0,
        count,
      ),
    );
  const drafts = [
    { actor: mette, ago: 0, typed: upTo(2), purpose: "registration" },
    { actor: mette, ago: 3, typed: upTo(4), purpose: "registration" },
    { actor: mette, ago: 1, typed: upTo(1, { letter: true }), purpose: "letter" },
    { actor: ali, ago: 2, typed: upTo(5), purpose: "registration" },
  ] as const;
  for (const { actor, ago, typed, purpose } of drafts) {
    if (actor) await saveDraft(actor, { id: randomUUID(), purpose, typed }, at(ago));
  }
  return drafts.length;
}
