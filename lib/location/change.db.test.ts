import { expect, test } from "vitest";
import { readLocations } from "@/lib/catalogue/queries";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { addPlace, changePlace } from "@/lib/location/change";
import type { DatedPlace } from "@/lib/location/location";
import { listPlaces } from "@/lib/location/queries";
import { guideContext } from "@/lib/sag/guide/guide";
import { openSag } from "@/lib/sag/view";
import { ownerRows, registered, signedInAs } from "@/tests/case-work";
import { aRegistration, daysLater, NOW, TODAY, typedBehov } from "@/tests/people";

const pia = await signedInAs("project_lead");
const mette = await signedInAs("caseworker");

function aPlace(change: Partial<DatedPlace> = {}): DatedPlace {
  const days = { from: TODAY, until: null, weekdays: [2, 4], schedule: "kl. 10 til 12" };
  return { name: "Biblioteket i Vollsmose", kind: "outreach", ...days, ...change };
}

const find = async (slug: string, day = TODAY) => {
  const found = (await listPlaces(db(), day)).find((place) => place.slug === slug);
  if (!found) throw new Error(`There is no place ${slug}.`);
  return found;
};
const namesOn = async (day: string) => (await readLocations(day)).map(({ name }) => name);

async function change(slug: string, place: DatedPlace, now = NOW) {
  const { seq: seen } = await find(slug);
  return changePlace(pia, { slug, place, seen }, now);
}

test("a new place is chosen among from its day on, and its key stays when it is called something else", async () => {
  const added = await addPlace(pia, aPlace(), NOW);
  expect(added).toEqual({ ok: true, slug: "biblioteket-i-vollsmose" });
  expect(await find("biblioteket-i-vollsmose")).toMatchObject({
    weekdays: [2, 4],
    schedule: "kl. 10 til 12",
  });
  expect(await namesOn("2026-11-23")).not.toContain("Biblioteket i Vollsmose");
  expect(await namesOn(TODAY)).toContain("Biblioteket i Vollsmose");
  const later = daysLater(1);
  expect(
    await change("biblioteket-i-vollsmose", aPlace({ name: "Vollsmose", from: "2026-11-25" }), later),
  ).toMatchObject({ ok: true });
  expect(await namesOn(TODAY)).toContain("Biblioteket i Vollsmose");
  expect(await namesOn("2026-11-25")).toContain("Vollsmose");
  const events = await readEvents(db(), { kind: "location", key: "biblioteket-i-vollsmose" });
  expect(events.map(({ actor, fact }) => [actor, fact])).toEqual([
    [pia.key, expect.objectContaining({ type: "location.changed", kind: "outreach", weekdays: [2, 4] })],
    [pia.key, expect.objectContaining({ type: "location.changed" })],
  ]);
  expect(JSON.stringify(events.map(({ fact }) => fact))).not.toMatch(/Biblioteket|Vollsmose"/);
});

test("a name that gives a key which is there gets a key of its own; the same name is refused", async () => {
  expect(await addPlace(pia, aPlace({ name: "Café Paraplyen!" }), NOW)).toEqual({
    ok: true,
    slug: "cafe-paraplyen-2",
  });
  expect(await addPlace(pia, aPlace({ name: "CAFÉ PARAPLYEN" }), NOW)).toEqual({
    ok: false,
    refusal: "name_taken",
  });
  expect(await addPlace(pia, aPlace({ name: "–" }), NOW)).toEqual({
    ok: false,
    refusal: "name_without_letters",
  });
});

test("a place that has closed is no longer chosen among, is never deleted, and a sag still tells its name", async () => {
  const { slug } = (await addPlace(pia, aPlace({ name: "Havnens Hus" }), NOW)) as { slug: string };
  const sagsnummer = await registered(mette, { ...aRegistration(), behov: typedBehov({ sted: slug }) });
  await ownerRows("update sag set created_at = $1 where sagsnummer = $2", [NOW, sagsnummer]);
  expect(await change(slug, aPlace({ name: "Havnens Hus", until: TODAY }))).toMatchObject({ ok: true });
  const choices = async (now: Date) => (await guideContext(now)).locations.map((place) => place.slug);
  expect(await choices(NOW)).toContain(slug);
  expect(await choices(daysLater(1))).not.toContain(slug);
  const { history = [] } = (await openSag(mette, sagsnummer, daysLater(30))) ?? {};
  expect(history.map(({ text }) => text).join(" ")).toContain("Sted: Havnens Hus.");
  expect((await find(slug, "2026-11-25")).state).toBe("closed");
});

test("a closed place opens again, and the days between stay closed", async () => {
  const { slug } = (await addPlace(pia, aPlace({ name: "Torvet" }), NOW)) as { slug: string };
  await change(slug, aPlace({ name: "Torvet", until: TODAY }));
  const again = aPlace({ name: "Torvet", from: "2026-12-10" });
  expect(await change(slug, again, daysLater(3))).toMatchObject({ ok: true });
  expect((await find(slug, "2026-11-27")).state).toBe("coming");
  const open = async (day: string) => (await namesOn(day)).includes("Torvet");
  expect([await open(TODAY), await open("2026-11-25"), await open("2026-12-10")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(await change(slug, { ...again, from: "2026-12-05" }, daysLater(4))).toMatchObject({ ok: true });
  expect([await open("2026-12-04"), await open("2026-12-05")]).toEqual([false, true]);
});

test("a change of a place that a colleague has changed is refused, and two at once are one", async () => {
  const { slug } = (await addPlace(pia, aPlace({ name: "Skolen" }), NOW)) as { slug: string };
  const { seq: seen } = await find(slug);
  const both = ["Skolen A", "Skolen B"].map((name) =>
    changePlace(pia, { slug, place: aPlace({ name }), seen }, NOW),
  );
  const results = await Promise.all(both);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, refusal: "changed_meanwhile" });
});

test("the last place that stays open cannot be closed", async () => {
  const open = (await listPlaces(db(), TODAY)).filter(({ state, until }) => state === "open" && !until);
  const results: unknown[] = [];
  for (const { slug, seq: seen, ...place } of open) {
    results.push(await changePlace(pia, { slug, place: { ...place, from: TODAY, until: TODAY }, seen }, NOW));
  }
  expect(results.at(-1)).toEqual({ ok: false, refusal: "last_place" });
  expect(results.slice(0, -1).every((result) => (result as { ok: boolean }).ok)).toBe(true);
});

test.each(["caseworker", "area_contact", "auditor", "board_member"] as const)(
  "a place is not changed by one who is %s",
  async (role) => {
    const actor = await signedInAs(role);
    const before = await db().locationRow.count();
    const refused = { ok: false, refusal: "not_permitted" };
    expect(await addPlace(actor, aPlace({ name: `Et sted ${role}` }), NOW)).toEqual(refused);
    const [some] = await listPlaces(db(), TODAY);
    const asked = { slug: some?.slug ?? "", place: aPlace(), seen: some?.seq ?? 0n };
    expect(await changePlace(actor, asked, NOW)).toEqual(refused);
    expect(await db().locationRow.count()).toBe(before);
  },
);
