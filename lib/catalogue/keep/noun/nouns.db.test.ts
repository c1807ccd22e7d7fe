import { describe, expect, test } from "vitest";
import { addType } from "@/lib/catalogue/keep/add-type";
import { changeType } from "@/lib/catalogue/keep/change-type";
import { addNoun } from "@/lib/catalogue/keep/noun/add-noun";
import { changeNoun, type NounFields } from "@/lib/catalogue/keep/noun/change-noun";
import { endNoun } from "@/lib/catalogue/keep/noun/end-noun";
import { keptNoun } from "@/lib/catalogue/keep/noun/kept-noun";
import { mergeForvaltning } from "@/lib/catalogue/keep/noun/merge";
import { NOUNS, type Noun } from "@/lib/catalogue/keep/noun/nouns";
import { readRows } from "@/lib/catalogue/keep/noun/rows";
import { readSituationTypes } from "@/lib/catalogue/keep/noun/situation-types";
import { splitForvaltning } from "@/lib/catalogue/keep/noun/split";
import { readKept } from "@/lib/catalogue/keep/read";
import { readLifeSituations } from "@/lib/catalogue/queries";
import { db } from "@/lib/db";
import { lastSeq } from "@/lib/events/dated-rows";
import { readEvents } from "@/lib/events/record";
import { readParties, readPartyNames } from "@/lib/rollout/parties";
import { readBoard } from "@/lib/rollout/read-board";
import { signedInAs } from "@/tests/case-work";
import { fieldsOf } from "@/tests/catalogue";
import { NOW, TODAY } from "@/tests/people";

const pia = await signedInAs("project_lead");
const OLD = "2026-03-31";

async function shown(noun: Noun, slug: string) {
  const rows = await readRows(db(), noun, slug);
  const kept = keptNoun(noun, rows, TODAY) ?? expect.fail(`no ${slug}`);
  const types = noun === "life_situation" ? await readSituationTypes(db(), slug) : [];
  return { noun, slug, shownOn: kept.shownOn, seen: lastSeq([...rows, ...types]) };
}

const change = async (noun: Noun, slug: string, fields: NounFields, from = TODAY, actor = pia) =>
  changeNoun(actor, { ...(await shown(noun, slug)), fields, from }, NOW);
const end = async (noun: Noun, slug: string, lastOn: string | null, actor = pia) =>
  endNoun(actor, { ...(await shown(noun, slug)), lastOn }, NOW);

describe("an area", () => {
  const areaOf = async (day: string) =>
    (await readBoard(day)).types.find(({ slug }) => slug === "madservice")?.area.title;

  test("is called something else from a day on, and older pictures call it what it was", async () => {
    const before = await areaOf(OLD);
    const { areaSlug } = (await readKept("madservice", TODAY)) ?? expect.fail("no madservice");
    expect(await change("area", areaSlug, { name: "Hjemmet" }, "2026-11-01")).toEqual({ ok: true });
    expect(await areaOf(TODAY)).toBe("Hjemmet");
    expect(await areaOf("2026-10-31")).toBe(before);
    expect(await areaOf(OLD)).toBe(before);
  });

  test("ends when nothing stands under it, goes on after all, and takes no type while it is ended", async () => {
    const own = fieldsOf((await readKept("madservice", TODAY)) ?? expect.fail("no madservice"));
    const { areaSlug } = own;
    expect(await end("area", areaSlug, TODAY)).toEqual({ ok: false, refusal: "types_under" });
    const slug = "proeveomraadet";
    const asked = { noun: "area", name: "Prøveområdet", from: "2026-01-01" } as const;
    expect(await addNoun(pia, asked, NOW)).toEqual({ ok: true, slug });
    expect(await addNoun(pia, asked, NOW)).toEqual({ ok: false, refusal: "title_taken" });
    expect(await end("area", slug, "2026-12-31")).toEqual({ ok: true });
    const fields = { ...own, areaSlug: slug, title: "Noget nyt" };
    const newType = {
      fields,
      from: TODAY,
      pakker: [{ kind: "act", channel: "contact" } as const],
      national: false,
    };
    expect(await addType(pia, newType, NOW)).toEqual({ ok: false, refusal: "place_not_then" });
    expect(await end("area", slug, null)).toEqual({ ok: true });
    expect(await addType(pia, newType, NOW)).toEqual({ ok: true, slug: "noget-nyt" });
    // the type moves on, and its rollout does not
    const type = (await readKept("noget-nyt", TODAY)) ?? expect.fail("not added");
    const elsewhere = { ...fieldsOf(type), areaSlug };
    const to = { slug: type.slug, fields: elsewhere, from: TODAY, shownOn: TODAY, seen: type.seq };
    expect(await changeType(pia, to, NOW)).toEqual({ ok: true });
    expect(await end("area", slug, TODAY)).toEqual({ ok: false, refusal: "rollouts_under" });
  });
});

describe("a life situation", () => {
  const titles = async (day: string) => (await readLifeSituations(day)).map(({ title }) => title);

  test("gets another place from a day on, and the others make room", async () => {
    const [before, old] = [await readLifeSituations(TODAY), await titles(OLD)];
    const [first, second, third] = before;
    if (!first || !second || !third) expect.fail("too few");
    const situation = { place: 1, types: third.types };
    expect(await change("life_situation", third.slug, { name: "En ny start", situation })).toEqual({
      ok: true,
    });
    expect((await titles(TODAY)).slice(0, 3)).toEqual(["En ny start", first.title, second.title]);
    expect((await titles(TODAY)).slice(3)).toEqual(before.slice(3).map(({ title }) => title));
    expect(await titles(OLD)).toEqual(old);
  });

  test("gets types, loses types and shows them in another order from a day on", async () => {
    const [situation] = await readLifeSituations(TODAY);
    const { slug, title, types } = situation ?? expect.fail("none");
    const wanted = [types[1] ?? "", "ppr", types[0] ?? ""];
    const place = { place: 1, types: wanted };
    expect(await change("life_situation", slug, { name: title, situation: place })).toEqual({ ok: true });
    const on = async (day: string) => (await readLifeSituations(day)).find((one) => one.slug === slug)?.types;
    expect(await on(TODAY)).toEqual(wanted);
    expect(await on("2026-11-23")).toEqual(types);
    expect(await change("life_situation", slug, { name: title, situation: place })).toEqual({
      ok: false,
      refusal: "nothing_changed",
    });
  });

  test("is added last with its types, ends on a day, and leaves older pictures as they were", async () => {
    const added = { noun: "life_situation", name: "Ny i kommunen", from: TODAY, types: ["ppr"] } as const;
    expect(await addNoun(pia, added, NOW)).toEqual({ ok: true, slug: "ny-i-kommunen" });
    expect((await readLifeSituations(TODAY)).at(-1)).toMatchObject({
      title: "Ny i kommunen",
      types: ["ppr"],
    });
    expect(await end("life_situation", "ny-i-kommunen", "2026-12-31")).toEqual({ ok: true });
    expect(await titles("2026-12-31")).toContain("Ny i kommunen");
    expect(await titles("2027-01-01")).not.toContain("Ny i kommunen");
    const events = await readEvents(db(), { kind: "catalogue", key: "ny-i-kommunen" });
    expect(events.map(({ fact }) => fact)).toEqual([
      { type: "catalogue.changed", noun: "life_situation", act: "added", from: TODAY },
      { type: "catalogue.changed", noun: "life_situation", act: "retired", from: "2027-01-01" },
    ]);
  });
});

describe("a waiting party", () => {
  test("is not ended while a rollout waits for it", async () => {
    const { types } = await readBoard(TODAY);
    const waiting = types.flatMap(({ rollouts }) =>
      rollouts.flatMap(({ state }) => state.waiting?.party ?? []),
    );
    expect(await end("waiting_party", waiting[0] ?? "", TODAY)).toEqual({ ok: false, refusal: "awaited" });
  });

  test("that has ended is no choice, and is still called what it was", async () => {
    const added = await addNoun(pia, { noun: "waiting_party", name: "Nabokommunen", from: OLD }, NOW);
    expect(added).toEqual({ ok: true, slug: "nabokommunen" });
    expect(await end("waiting_party", "nabokommunen", "2026-10-31")).toEqual({ ok: true });
    expect((await readParties("2026-10-31")).get("nabokommunen")).toBe("Nabokommunen");
    expect((await readParties(TODAY)).has("nabokommunen")).toBe(false);
    expect((await readPartyNames(TODAY)).get("nabokommunen")).toBe("Nabokommunen");
  });
});

const OTHERS = ["caseworker", "area_contact", "admin", "auditor", "board_member"] as const;

test.each(OTHERS)("nothing beside the types is kept by one who is %s", async (role) => {
  const actor = await signedInAs(role);
  const count = () =>
    Promise.all([db().event.count(), ...NOUNS.map(async (noun) => (await readRows(db(), noun)).length)]);
  const before = await count();
  const refused = { ok: false, refusal: "not_permitted" };
  for (const noun of NOUNS) {
    const [row] = await readRows(db(), noun);
    const slug = row?.slug ?? "";
    expect(await addNoun(actor, { noun, name: `Ny ${role}`, from: TODAY }, NOW)).toEqual(refused);
    expect(await change(noun, slug, { name: `Ny ${role}` }, TODAY, actor)).toEqual(refused);
    expect(await end(noun, slug, TODAY, actor)).toEqual(refused);
  }
  const { noun: _, ...own } = await shown("forvaltning", "sundhedsforvaltningen");
  const [name, into] = [`Ny ${role}`, "borgmesterforvaltningen"];
  expect(await splitForvaltning(actor, { ...own, name, types: [], from: TODAY }, NOW)).toEqual(refused);
  expect(await mergeForvaltning(actor, { ...own, into, from: TODAY }, NOW)).toEqual(refused);
  expect(await count()).toEqual(before);
});
