import { describe, expect, test } from "vitest";
import { canBeGiven, isCounted } from "@/lib/catalogue/catalogue";
import { addPakke } from "@/lib/catalogue/keep/add-pakke";
import { addType } from "@/lib/catalogue/keep/add-type";
import type { NewType } from "@/lib/catalogue/keep/input";
import { readKept } from "@/lib/catalogue/keep/read";
import { turnNational } from "@/lib/catalogue/keep/turn-national";
import { readCatalogue } from "@/lib/catalogue/queries";
import { db } from "@/lib/db";
import type { PakkeKind } from "@/lib/fuldmagt/pakke-choice";
import { counted } from "@/lib/rollout/board";
import { changesBetween } from "@/lib/rollout/changes";
import { correctRollout } from "@/lib/rollout/correct";
import { movePlan, noteWaiting } from "@/lib/rollout/plan";
import { readBoard } from "@/lib/rollout/read-board";
import { splitRollout } from "@/lib/rollout/split";
import { stepRollouts } from "@/lib/rollout/step";
import { noteTicket } from "@/lib/rollout/ticket";
import { ownerRows, signedInAs } from "@/tests/case-work";
import { NOW, TODAY } from "@/tests/people";

const pia = await signedInAs("project_lead");
const CONTACT: PakkeKind = { kind: "act", channel: "contact" };
const ONLINE: PakkeKind = { kind: "act", channel: "self_service" };
const SEEN: PakkeKind = { kind: "insight", channel: "contact" };

async function aNew(title: string, change: Partial<NewType> = {}): Promise<string> {
  const { areaSlug } = (await readKept("madservice", TODAY)) ?? expect.fail("no type");
  const fields = {
    ...{
      title,
      areaSlug,
      sentence: "Prøve.",
      legalBasis: "Lov",
      legalBasisVerifiedOn: null,
      kle: "27.03.08",
    },
    ...{ source: "found" as const, forvaltningSlug: null, authority: "municipality" as const },
  };
  const asked = { fields, from: "2026-11-20", pakker: [ONLINE, CONTACT], national: false, ...change };
  const made = await addType(pia, asked, NOW);
  return made.ok ? made.slug : expect.fail(made.refusal);
}

const onBoard = async (slug: string, day = TODAY) =>
  (await readBoard(day)).types.find((type) => type.slug === slug) ?? expect.fail(`no ${slug}`);
const inCatalogue = async (slug: string) =>
  (await readCatalogue(TODAY)).find((type) => type.slug === slug) ?? expect.fail(`no ${slug}`);

async function turn(slug: string, forvaltningSlug: string | null, from: string, actor = pia) {
  const type = (await readKept(slug, TODAY)) ?? expect.fail(`no ${slug}`);
  return turnNational(actor, { slug, forvaltningSlug, from, shownOn: TODAY, seen: type.seq }, NOW);
}
const aForvaltning = async () => (await db().forvaltning.findFirstOrThrow()).slug;

/** How many rollouts hold each pakke of a type on each of its areas now. */
async function holders(slug: string) {
  const rows = await db().rolloutPakke.findMany({
    where: { pakke: { typeSlug: slug }, replacedSeq: null, validTo: null },
  });
  return [...Map.groupBy(rows, ({ pakkeId, areaSlug }) => `${pakkeId} ${areaSlug}`).values()].map(
    (all) => all.length,
  );
}

describe("a type that is national from the start", () => {
  test("can be given, has no rollout and no gates, and is not counted", async () => {
    const slug = await aNew("Noget for hele landet", { national: true });
    expect(await db().rollout.count({ where: { typeSlug: slug } })).toBe(0);
    const type = await inCatalogue(slug);
    expect([canBeGiven(type), isCounted(type)]).toEqual([true, false]);
    expect(type.pakker.every((pakke) => pakke.canBeGiven)).toBe(true);
    expect(counted([await onBoard(slug)])).toEqual([]);
  });

  test("becomes the municipality's as an idea, with each pakke in exactly one rollout", async () => {
    const slug = await aNew("Noget der kommer hjem", { national: true });
    await addPakke(pia, { slug, pakke: SEEN, apart: false, from: TODAY }, NOW);
    expect(await turn(slug, await aForvaltning(), TODAY)).toEqual({ ok: true });
    const { national, rollouts } = await onBoard(slug);
    expect(national).toBe(false);
    expect(rollouts.map(({ state }) => state.status)).toEqual(["idea"]);
    expect(await holders(slug)).toEqual([1, 1, 1]);
  });
});

describe("a type that becomes national", () => {
  test("counts no more from the day, is told as a change, and is what it was on the day before", async () => {
    const before = await readBoard("2026-11-23");
    const own = before.types.find(({ slug }) => slug === "madservice") ?? expect.fail("no type");
    expect(await turn("madservice", null, "2026-11-24")).toEqual({ ok: true });
    expect(await onBoard("madservice", "2026-11-23")).toEqual(own);
    expect(await onBoard("madservice", "2026-11-24")).toMatchObject({ national: true, rollouts: [] });
    const now = await readBoard("2026-11-24");
    const isCountedIn = ({ types }: typeof now) => counted(types).some(({ slug }) => slug === "madservice");
    expect([isCountedIn(before), isCountedIn(now)]).toEqual([true, false]);
    expect(changesBetween(before.types, now.types).madeNational).toEqual([own.title]);
  });

  test("and comes back stands where it stood", async () => {
    const before = await onBoard("madservice", "2026-11-23");
    expect(await turn("madservice", await aForvaltning(), TODAY)).toEqual({ ok: true });
    const { rollouts, national } = await onBoard("madservice");
    expect(national).toBe(false);
    expect(rollouts.map(({ state }) => state.status)).toEqual(
      before.rollouts.map(({ state }) => state.status),
    );
  });

  test("lets its rollouts rest: nothing is done to them until it is the municipality's again", async () => {
    const slug = await aNew("Noget der hviler");
    const { key, version } = (await onBoard(slug)).rollouts[0] ?? expect.fail("no rollout");
    const shown = { key, version };
    expect(await turn(slug, null, TODAY)).toEqual({ ok: true });
    const ask = { to: "planned", on: TODAY, evidence: [] } as const;
    const plan = { liveOn: "2026-12-24", expectedLiveOn: "2026-12-24", nextGateOn: null };
    const before = await db().event.count();
    const resting = { ok: false, refusal: "resting" };
    expect(await stepRollouts(pia, { shown: [shown], ask }, NOW)).toMatchObject({
      refused: [{ key, refusal: "resting" }],
    });
    expect(await movePlan(pia, { shown, plan, reason: undefined }, NOW)).toEqual(resting);
    expect(await noteWaiting(pia, { shown, party: "kl", on: TODAY }, NOW)).toEqual(resting);
    expect(await splitRollout(pia, { shown, pakker: [CONTACT], on: TODAY }, NOW)).toEqual(resting);
    expect(await correctRollout(pia, { shown, correction: { seq: 1n, on: null } }, NOW)).toEqual(resting);
    expect(await noteTicket(pia, { slug, shown, ticket: "4711" }, NOW)).toEqual(resting);
    expect(await db().event.count()).toBe(before);
    expect(await turn(slug, await aForvaltning(), TODAY)).toEqual({ ok: true });
    expect(await stepRollouts(pia, { shown: [shown], ask }, NOW)).toEqual({ ok: true });
  });

  test("is not turned twice, before it began, over a colleague, or by others", async () => {
    expect(await turn("madservice", await aForvaltning(), TODAY)).toMatchObject({
      refusal: "nothing_changed",
    });
    const slug = await aNew("Noget nyere");
    expect(await turn(slug, null, "2026-11-01")).toMatchObject({ refusal: "before_it_began" });
    const stale = { slug, forvaltningSlug: null, from: TODAY, shownOn: TODAY, seen: 1n };
    expect(await turnNational(pia, stale, NOW)).toMatchObject({ refusal: "changed_meanwhile" });
    for (const role of ["caseworker", "area_contact", "admin", "auditor", "board_member"] as const)
      expect(await turn(slug, null, TODAY, await signedInAs(role))).toMatchObject({
        refusal: "not_permitted",
      });
  });
});

describe("a pakke that comes to a type later", () => {
  test("goes with the rollout that is most like it, and is in exactly one of its area", async () => {
    const slug = await aNew("Noget med mere");
    const [rollout] = (await onBoard(slug)).rollouts;
    const shown = { key: rollout?.key ?? "", version: rollout?.version ?? 0 };
    expect(await splitRollout(pia, { shown, pakker: [CONTACT], on: "2026-11-22" }, NOW)).toEqual({
      ok: true,
    });
    expect(await addPakke(pia, { slug, pakke: SEEN, apart: false, from: TODAY }, NOW)).toEqual({ ok: true });
    const { rollouts } = await onBoard(slug);
    expect(rollouts.map(({ part, pakker }) => [part, pakker.length]).toSorted()).toEqual([
      ["på nettet", 1],
      ["ringe og skrive", 2],
    ]);
    expect(await holders(slug)).toEqual([1, 1, 1]);
    expect((await onBoard(slug, "2026-11-23")).rollouts.flatMap(({ pakker }) => pakker)).toHaveLength(2);
  });

  test("begins as an idea by itself where that is chosen, in each area of the type", async () => {
    // The demo's type that goes forward in several areas, as if one thing of it were not there yet.
    const slug = "opkraevning-betaling";
    const [gone] = await ownerRows(
      "select id from fuldmagtspakke where type_slug = $1 and kind = 'insight' and channel = 'contact'",
      [slug],
    );
    for (const [table, column] of [
      ["rollout_pakke", "pakke_id"],
      ["fuldmagtspakke_row", "pakke_id"],
      ["fuldmagtspakke", "id"],
    ])
      await ownerRows(`delete from ${table} where ${column} = $1`, [gone?.["id"]]);
    const { rollouts: before } = await onBoard(slug);
    const areas = new Set(before.map(({ area }) => area.slug)).size;
    expect(areas).toBeGreaterThan(1);
    const asked = { slug, pakke: SEEN, apart: true, from: TODAY };
    expect(await addPakke(pia, asked, NOW)).toEqual({ ok: true });
    const { rollouts } = await onBoard(slug);
    expect(rollouts).toHaveLength(before.length + areas);
    expect(rollouts.filter(({ state }) => state.status === "idea")).toHaveLength(areas);
    expect(new Set(await holders(slug))).toEqual(new Set([1]));
    expect(await addPakke(pia, asked, NOW)).toMatchObject({ refusal: "already_there" });
  });

  test("is refused before the type began, and to others", async () => {
    const slug = await aNew("Noget uden mere");
    const asked = { slug, pakke: SEEN, apart: false, from: "2026-11-01" };
    expect(await addPakke(pia, asked, NOW)).toMatchObject({ refusal: "before_it_began" });
    expect(await addPakke(pia, { ...asked, slug: "findes-ikke" }, NOW)).toMatchObject({
      refusal: "not_found",
    });
    expect(await addPakke(await signedInAs("admin"), asked, NOW)).toMatchObject({ refusal: "not_permitted" });
  });
});
