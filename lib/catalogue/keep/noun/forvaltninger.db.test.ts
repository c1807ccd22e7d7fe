import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeType } from "@/lib/catalogue/keep/change-type";
import { addNoun } from "@/lib/catalogue/keep/noun/add-noun";
import { changeNoun } from "@/lib/catalogue/keep/noun/change-noun";
import { endNoun } from "@/lib/catalogue/keep/noun/end-noun";
import { readNounInUse } from "@/lib/catalogue/keep/noun/in-use";
import { keptNoun } from "@/lib/catalogue/keep/noun/kept-noun";
import { mergeForvaltning } from "@/lib/catalogue/keep/noun/merge";
import { readRows } from "@/lib/catalogue/keep/noun/rows";
import { splitForvaltning } from "@/lib/catalogue/keep/noun/split";
import { readTypesOf } from "@/lib/catalogue/keep/noun/under";
import { readKept } from "@/lib/catalogue/keep/read";
import { validOn } from "@/lib/catalogue/known";
import { addDays, fromDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { readBoard } from "@/lib/rollout/read-board";
import { signedInAs } from "@/tests/case-work";
import { fieldsOf } from "@/tests/catalogue";
import { NOW, TODAY } from "@/tests/people";

const pia = await signedInAs("project_lead");

const OLD = "2026-03-31";
const SOCIAL = "beskaeftigelses-og-socialforvaltningen";
const ELDERLY = "aeldre-og-handicapforvaltningen";
const HEALTH = "sundhedsforvaltningen";

/** What the matrix says of a day: the forvaltning named on each type. */
async function named(day: string): Promise<Record<string, string | null>> {
  const { types } = await readBoard(day);
  return Object.fromEntries(types.map(({ slug, forvaltning }) => [slug, forvaltning]));
}

async function shown(slug: string, day = TODAY) {
  const kept = keptNoun("forvaltning", await readRows(db(), "forvaltning", slug), day);
  if (!kept) expect.fail(`no ${slug}`);
  return { slug, shownOn: kept.shownOn, seen: kept.seq };
}

const rename = async (slug: string, name: string, from: string) =>
  changeNoun(pia, { noun: "forvaltning", ...(await shown(slug)), fields: { name }, from }, NOW);
const split = async (slug: string, name: string, types: readonly string[], from: string) =>
  splitForvaltning(pia, { ...(await shown(slug)), name, types, from }, NOW);
const merge = async (slug: string, into: string, from: string) =>
  mergeForvaltning(pia, { ...(await shown(slug)), into, from }, NOW);
const typesOf = async (slug: string, day = TODAY) =>
  (await readNounInUse("forvaltning", slug, day))?.under.types.filter(({ from }) => from === null) ?? [];

/** Moves one type by itself, from its own page. */
async function moveOne(slug: string, forvaltningSlug: string, from: string) {
  const type = (await readKept(slug, from)) ?? expect.fail(`no ${slug}`);
  const fields = { ...fieldsOf(type), forvaltningSlug };
  return changeType(pia, { slug, fields, from, shownOn: from, seen: type.seq }, NOW);
}

describe("a forvaltning", () => {
  test("is called something else from a day on, and older pictures call it what it was", async () => {
    const [old, before] = [await named(OLD), await named("2026-12-31")];
    expect(await rename(SOCIAL, "Job- og Velfærdsforvaltningen", "2027-01-01")).toEqual({ ok: true });
    expect(await named(OLD)).toEqual(old);
    expect(await named("2026-12-31")).toEqual(before);
    const now = await named("2027-01-01");
    const [type] = await typesOf(SOCIAL);
    expect(now[type?.slug ?? ""]).toBe("Job- og Velfærdsforvaltningen");
    expect(await rename(SOCIAL, "Socialforvaltningen (ret)", "2026-03-01")).toEqual({ ok: true });
    expect((await named("2027-01-01"))[type?.slug ?? ""]).toBe("Job- og Velfærdsforvaltningen");
    expect((await named(OLD))[type?.slug ?? ""]).toBe("Socialforvaltningen (ret)");
    expect((await named("2026-02-28"))[type?.slug ?? ""]).toBe("Beskæftigelses- og Socialforvaltningen");
  });

  test("is split, merged and renamed on one day, and a type moved by itself stays where it was moved", async () => {
    const days = [OLD, "2027-03-31"];
    const before = await Promise.all(days.map(named));
    const own = (await typesOf(ELDERLY)).map(({ slug }) => slug);
    const [first = "", second = "", third = ""] = own;
    expect(await moveOne(third, SOCIAL, "2027-06-01")).toEqual({ ok: true });
    const made = await split(ELDERLY, "Handicapforvaltningen", [first, third], "2027-04-01");
    expect(made).toEqual({ ok: true, slug: "handicapforvaltningen" });
    expect(await rename(ELDERLY, "Ældreforvaltningen", "2027-04-01")).toEqual({ ok: true });
    const authorities = () =>
      db().fuldmagtstypeResponsibility.findMany({
        where: validOn("2027-04-01"),
        select: { slug: true, authority: true },
        orderBy: { slug: "asc" },
      });
    const held = await authorities();
    expect(await merge(HEALTH, ELDERLY, "2027-04-01")).toEqual({ ok: true });
    expect(await authorities()).toEqual(held);
    expect(await Promise.all(days.map(named))).toEqual(before);
    const [april, june] = [await named("2027-04-01"), await named("2027-06-01")];
    expect([april[first], april[second], april[third]]).toEqual([
      "Handicapforvaltningen",
      "Ældreforvaltningen",
      "Handicapforvaltningen",
    ]);
    expect(june[third]).toBe("Job- og Velfærdsforvaltningen");
    expect(Object.values(april)).not.toContain("Sundhedsforvaltningen");
    expect(await shown(HEALTH, "2027-04-01")).toMatchObject({ shownOn: "2027-03-31" });
  });

  test("is not ended while types belong to it, and no type is moved to one that has ended", async () => {
    const end = async (slug: string, lastOn: string | null) =>
      endNoun(pia, { noun: "forvaltning", ...(await shown(slug)), lastOn }, NOW);
    expect(await end(SOCIAL, TODAY)).toEqual({ ok: false, refusal: "types_under" });
    const added = await addNoun(
      pia,
      { noun: "forvaltning", name: "Prøveforvaltningen", from: "2026-01-01" },
      NOW,
    );
    expect(added).toEqual({ ok: true, slug: "proeveforvaltningen" });
    expect(await end("proeveforvaltningen", "2025-12-31")).toEqual({ ok: false, refusal: "before_it_began" });
    expect(await end("proeveforvaltningen", "2026-12-31")).toEqual({ ok: true });
    const [type] = await typesOf(SOCIAL);
    const refused = { ok: false, refusal: "place_not_then" };
    expect(await moveOne(type?.slug ?? "", "proeveforvaltningen", TODAY)).toEqual(refused);
    expect(await merge(SOCIAL, "proeveforvaltningen", TODAY)).toEqual({
      ok: false,
      refusal: "other_not_then",
    });
    expect(await end("proeveforvaltningen", null)).toEqual({ ok: true });
    expect(await moveOne(type?.slug ?? "", "proeveforvaltningen", TODAY)).toEqual({ ok: true });
    expect(await merge("proeveforvaltningen", SOCIAL, TODAY)).toEqual({ ok: true });
  });

  test("is refused under another's name, on a day before it was, and with a type that is not its own", async () => {
    const [type] = await typesOf(SOCIAL);
    const taken = { ok: false, refusal: "title_taken" };
    expect(await rename(SOCIAL, "borgmesterforvaltningen", TODAY)).toEqual(taken);
    expect(await split(SOCIAL, "Borgmesterforvaltningen", [], TODAY)).toEqual(taken);
    expect(await rename(SOCIAL, "X", "2021-12-31")).toEqual({ ok: false, refusal: "before_it_began" });
    const other = await split("borgmesterforvaltningen", "En anden", [type?.slug ?? ""], TODAY);
    expect(other).toEqual({ ok: false, refusal: "type_not_there" });
    expect(await merge(SOCIAL, SOCIAL, TODAY)).toEqual({ ok: false, refusal: "other_not_then" });
  });

  test("that a colleague has changed is not saved over unseen", async () => {
    const first = await shown(SOCIAL);
    expect(await rename(SOCIAL, "Kollegaens navn", TODAY)).toEqual({ ok: true });
    const stale = { ok: false, refusal: "changed_meanwhile" };
    const fields = { name: "Mit navn" };
    expect(await changeNoun(pia, { noun: "forvaltning", ...first, fields, from: TODAY }, NOW)).toEqual(stale);
    const asked = { ...first, into: ELDERLY, from: TODAY };
    expect(await mergeForvaltning(pia, asked, NOW)).toEqual(stale);
  });
});

/** Draws say which forvaltning, which day and which types; what cannot be done is refused, and that is an answer too. */
const anAct = fc.record({
  verb: fc.constantFrom("rename", "split", "merge", "move", "end"),
  which: fc.nat(),
  other: fc.nat(),
  offset: fc.integer({ min: -300, max: 300 }),
  mask: fc.nat(),
});

test("whatever is renamed, split, merged or moved, each municipal type has one forvaltning a day, and the past stays", async () => {
  let count = 0;
  const pick = <T>(all: readonly T[], draw: number): T => all[draw % all.length] ?? expect.fail("none");
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 6 }), async (acts) => {
      for (const { verb, which, other, offset, mask } of acts) {
        const rows = await readRows(db(), "forvaltning");
        const slugs = [...new Set(rows.map(({ slug }) => slug))].toSorted();
        const [slug, theirs] = [pick(slugs, which), pick(slugs, other)];
        const day = addDays(TODAY, offset);
        const [yesterday, watermark] = [await pictureUpTo(addDays(day, -1)), await lastSeqNow()];
        const known = await pictureUpTo("2099-01-01", watermark);
        count += 1;
        if (verb === "rename") await rename(slug, `Navn ${count}`, day);
        if (verb === "merge") await merge(slug, theirs, day);
        if (verb === "end")
          await endNoun(pia, { noun: "forvaltning", ...(await shown(slug)), lastOn: addDays(day, -1) }, NOW);
        if (verb === "split") {
          const own = await readTypesOf(db(), slug, day);
          await split(
            slug,
            `Ny ${count}`,
            own.filter((_, at) => (mask >> (at % 30)) % 2 === 1),
            day,
          );
        }
        if (verb === "move") await moveOne(pick(MUNICIPAL, mask), theirs, day);
        expect(await pictureUpTo(addDays(day, -1))).toEqual(yesterday);
        expect(await pictureUpTo("2099-01-01", watermark)).toEqual(known);
        await expectOneEach();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

const MUNICIPAL = (
  await db().fuldmagtstypeRow.findMany({
    where: { national: false, ...validOn(TODAY) },
    orderBy: { slug: "asc" },
  })
).map(({ slug }) => slug);

async function lastSeqNow(): Promise<bigint> {
  const { _max: last } = await db().event.aggregate({ _max: { seq: true } });
  return last.seq ?? 0n;
}

function pickAnswer({ forvaltningSlug, authority }: { forvaltningSlug: string | null; authority: string }) {
  return { forvaltning: forvaltningSlug, authority };
}

type Span = { slug: string; from: string; to: string | null };

async function spans(knownAt?: bigint) {
  const known =
    knownAt === undefined
      ? { replacedSeq: null }
      : { recordedSeq: { lte: knownAt }, OR: [{ replacedSeq: null }, { replacedSeq: { gt: knownAt } }] };
  const days = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => {
    return { from: fromDbDate(validFrom), to: validTo && fromDbDate(validTo) };
  };
  const [answers, names] = await Promise.all([
    db().fuldmagtstypeResponsibility.findMany({ where: known }),
    db().forvaltningRow.findMany({ where: known }),
  ]);
  return {
    answers: answers.map((row) => ({ slug: row.slug, ...pickAnswer(row), ...days(row) })),
    names: names.map((row) => ({ slug: row.slug, name: row.name, ...days(row) })),
  };
}

const holds = (day: string) => (row: Span) => row.from <= day && (row.to === null || row.to >= day);

/** What each type's forvaltning is called on every day up to one on which anything changes. */
async function pictureUpTo(last: string, knownAt?: bigint): Promise<string[]> {
  const { answers, names } = await spans(knownAt);
  const days = [...answers, ...names].flatMap(({ from, to }) => [from, ...(to ? [to, addDays(to, 1)] : [])]);
  const told = [...new Set(days)].filter((day) => day <= last).concat(last === "2099-01-01" ? [] : [last]);
  const names_ = (day: string) => new Map(names.filter(holds(day)).map(({ slug, name }) => [slug, name]));
  const pictures = told.toSorted().map((day) => {
    const called = names_(day);
    const types = answers
      .filter(holds(day))
      .map((row) => `${row.slug}: ${called.get(row.forvaltning ?? "")}`);
    return { day, types: types.toSorted().join("\n") };
  });
  // a day on which nothing is another than on the day before says nothing
  const changes = pictures.filter(({ types }, at) => types !== pictures[at - 1]?.types);
  return changes.map(({ day, types }) => `${day}\n${types}`);
}

/** Each municipal type has exactly one forvaltning with exactly one name, on every day on which anything changes. */
async function expectOneEach(): Promise<void> {
  const { answers, names } = await spans();
  const days = [...answers, ...names].flatMap(({ from, to }) => [from, ...(to ? [to, addDays(to, 1)] : [])]);
  for (const day of new Set(days)) {
    const there = names.filter(holds(day)).map(({ slug }) => slug);
    expect(new Set(there).size, day).toBe(there.length);
    const wrong = MUNICIPAL.filter((slug) => {
      const own = answers.filter((row) => row.slug === slug && holds(day)(row));
      const [answer] = own;
      if (!answer || own.length > 1) return true;
      // what goes to the region has none
      return !(answer.forvaltning === null
        ? answer.authority !== "municipality"
        : there.includes(answer.forvaltning));
    });
    expect(wrong, day).toEqual([]);
  }
}
