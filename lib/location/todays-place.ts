import { type Actor, can } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, fromDbDate, type IsoDate, toDbDate, weekday } from "@/lib/dates";
import { db } from "@/lib/db";
import { lastLocation } from "@/lib/henvendelse/queries";

/** A place where somebody can be asked; weekdays on which somebody of ours is there, 1 being Monday. */
export type PlaceChoice = { slug: string; name: string; weekdays: readonly number[] };

export type TodaysPlace = {
  /** where they said they are today; null until they say it, and for a place that has closed */
  chosen: PlaceChoice | null;
  /** places to choose among: those of today's weekday first, then in Danish order */
  places: readonly PlaceChoice[];
};

const danish = new Intl.Collator("da");

export async function readTodaysPlace(actor: Actor, today: IsoDate): Promise<TodaysPlace> {
  const select = { slug: true, name: true, weekdays: true } as const;
  const [places, slug] = await Promise.all([
    db().locationRow.findMany({ where: validOn(today), select }),
    chosenToday(actor, today),
  ]);
  places.sort((a, b) => isHere(b, today) - isHere(a, today) || danish.compare(a.name, b.name));
  return { chosen: places.find((place) => place.slug === slug) ?? null, places };
}

function isHere({ weekdays }: PlaceChoice, today: IsoDate): number {
  return weekdays.includes(weekday(today)) ? 1 : 0;
}

/** A place that was chosen on another day is not today's. */
async function chosenToday(actor: Actor, today: IsoDate): Promise<string | null> {
  if (!actor.userId || !can(actor, "sag:register")) return null;
  const where = { id: actor.userId };
  const user = await db().user.findUnique({ where, select: { locationSlug: true, locationOn: true } });
  return user?.locationOn && fromDbDate(user.locationOn) === today ? user.locationSlug : null;
}

/** The place that a new henvendelse gets until another is chosen: today's, or else the last that was used. */
export async function likelyLocation(actor: Actor, now: Date): Promise<string | null> {
  return (await chosenToday(actor, copenhagenDay(now))) ?? lastLocation(actor);
}

/** Says where the actor is today. False when there is no such place to be, and nothing is changed. */
export async function choosePlace(actor: Actor, slug: string, now: Date): Promise<boolean> {
  if (!actor.userId || !can(actor, "sag:register")) return false;
  const today = copenhagenDay(now);
  const isPlace = await db().locationRow.findFirst({ where: { ...validOn(today), slug } });
  if (!isPlace) return false;
  const data = { locationSlug: slug, locationOn: toDbDate(today) };
  await db().user.update({ where: { id: actor.userId }, data });
  return true;
}
