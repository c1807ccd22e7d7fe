import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { makeRoomFrom, oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import type { DatedPlace } from "@/lib/location/location";
import { type KnownPlace, listPlaces } from "@/lib/location/queries";
import type { PlaceRefusal } from "@/lib/location/refusals";
import { slugOf } from "@/lib/text/slug-of";

export type PlaceChanged = { ok: true; slug: string } | { ok: false; refusal: PlaceRefusal };

/** A place that was not there. Its key is made once from the name, and stays whatever the place is called later. */
export async function addPlace(actor: Actor, place: DatedPlace, now: Date): Promise<PlaceChanged> {
  if (!can(actor, "setting:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "location");
    const others = await listPlaces(tx, copenhagenDay(now));
    if (isTaken(place.name, others)) return { ok: false, refusal: "name_taken" };
    const slug = freeSlug(place.name, others);
    if (!slug) return { ok: false, refusal: "name_without_letters" };
    await tx.location.create({ data: { slug } });
    await begin(tx, actor, { slug, place, today: copenhagenDay(now) });
    return { ok: true, slug };
  });
}

export type PlaceChange = {
  slug: string;
  place: DatedPlace /** the event it was shown with */;
  seen: bigint;
};

/**
 * From `place.from` on it is called and open as said, through `place.until`. Yesterday's pages stay true: what it was
 * until then stays as a row that ends. A place that has been used is closed, never deleted.
 */
export async function changePlace(
  actor: Actor,
  { slug, place, seen }: PlaceChange,
  now: Date,
): Promise<PlaceChanged> {
  if (!can(actor, "setting:edit")) return { ok: false, refusal: "not_permitted" };
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "location");
    const today = copenhagenDay(now);
    const all = await listPlaces(tx, today);
    const before = all.find((known) => known.slug === slug);
    if (!before) return { ok: false, refusal: "not_found" };
    if (before.seq !== seen) return { ok: false, refusal: "changed_meanwhile" };
    const others = all.filter((known) => known !== before);
    if (isTaken(place.name, others)) return { ok: false, refusal: "name_taken" };
    if (place.until !== null && !others.some(staysOpen)) return { ok: false, refusal: "last_place" };
    await begin(tx, actor, { slug, place, today, before });
    return { ok: true, slug };
  });
}

function isTaken(name: string, others: readonly KnownPlace[]): boolean {
  const same = (other: string) => other.toLocaleLowerCase("da-DK") === name.toLocaleLowerCase("da-DK");
  return others.some((other) => same(other.name));
}

function staysOpen({ state, until }: KnownPlace): boolean {
  return state === "open" && until === null;
}

function freeSlug(name: string, others: readonly KnownPlace[]): string | null {
  const slug = slugOf(name);
  const taken = new Set(others.map((other) => other.slug));
  const numbered = (count: number) => (count === 1 ? slug : `${slug}-${count}`);
  let count = 1;
  while (taken.has(numbered(count))) count += 1;
  return slug && numbered(count);
}

type Beginning = { slug: string; place: DatedPlace; today: IsoDate; before?: KnownPlace };

async function begin(tx: Tx, actor: Actor, { slug, place, today, before }: Beginning): Promise<void> {
  const { name, kind, weekdays, schedule, from, until } = place;
  const recordedSeq = await recordEvent(tx, {
    subject: { kind: "location", key: slug },
    occurredOn: today,
    actor: actor.key,
    fact: { type: "location.changed", location: slug, kind, weekdays, ...(until ? { endsOn: until } : {}) },
  });
  await endRows(tx, { slug, from: before?.state === "coming" ? today : from, recordedSeq });
  const days = { validFrom: toDbDate(from), validTo: until && toDbDate(until) };
  const note = before?.note ?? null;
  await tx.locationRow.create({
    data: { slug, name, kind, weekdays, schedule, note, source: "found", ...days, recordedSeq },
  });
}

type Ending = { slug: string; from: IsoDate; recordedSeq: bigint };

async function endRows(tx: Tx, { slug, from, recordedSeq }: Ending): Promise<void> {
  const rows = await tx.locationRow.findMany({ where: { slug, replacedSeq: null } });
  await makeRoomFrom(rows, from, {
    replace: (where) => tx.locationRow.updateMany({ where, data: { replacedSeq: recordedSeq } }),
    keep: ({ id: _, ...row }) => tx.locationRow.create({ data: { ...row, recordedSeq } }),
  });
}
