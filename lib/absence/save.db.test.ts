import { afterEach, describe, expect, test } from "vitest";
import { listAbsences, listCovered } from "@/lib/absence/queries";
import { callOffAbsence, saveAbsence } from "@/lib/absence/save";
import { deletePastAbsences } from "@/lib/absence/sweep";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { listNotices } from "@/lib/notice/queries";
import { seesToOn } from "@/lib/sag/dividing/covers";
import { readHolder } from "@/lib/sag/dividing/holder";
import { awayWords } from "@/lib/sag/dividing/labels";
import { ownerRows, registered, signedInAs } from "@/tests/case-work";
import { aForm, NOW, TODAY } from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);
const lead = await signedInAs("project_lead");
const [METTE, ALI] = [mette.userId ?? "", ali.userId ?? ""];

afterEach(async () => {
  await db().notice.deleteMany();
  await db().absence.deleteMany();
});

const typed = (change: Record<string, string> = {}) =>
  aForm({ fra: "1.12.2026", til: "4.12.2026", afloeser: ALI, ...change });
const away = (change: Record<string, string> = {}, actor = mette) => saveAbsence(actor, typed(change), NOW);
const kinds = async (actor = ali) => (await listNotices(actor)).map(({ kind, days }) => [kind, days?.from]);
const awayFacts = async () =>
  (await readEvents(db(), { kind: "user", key: mette.key })).flatMap(({ fact }) =>
    fact.type === "user.away" ? [fact] : [],
  );

/** The one own absence as its form names it. */
async function shown(change: Record<string, string> = {}) {
  const [line] = await listAbsences(mette, TODAY);
  return typed({ fravaer: line?.id ?? "", version: String(line?.version), ...change });
}

describe("saying that one is away", () => {
  test("is kept, tells the cover, and is remembered without a reason or a name", async () => {
    expect(await away()).toEqual({ ok: true });
    expect(await listAbsences(mette, TODAY)).toMatchObject([
      { from: "2026-12-01", to: "2026-12-04", cover: "Ali Testbruger", isUncovered: false },
    ]);
    expect(await listNotices(ali)).toMatchObject([
      { kind: "covering", actor: "Mette Vejleder", days: { from: "2026-12-01", to: "2026-12-04" } },
    ]);
    expect(await listCovered(ali, TODAY)).toMatchObject([{ name: "Mette Vejleder", from: "2026-12-01" }]);
    expect((await awayFacts()).at(-1)).toEqual({
      type: "user.away",
      from: "2026-12-01",
      to: "2026-12-04",
      cover: ali.key,
    });
  });

  test("several times is possible, never on the same day: not even by two posts at once", async () => {
    const results = await Promise.all([away(), away({ fra: "4.12.2026", til: "9.12.2026" })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await away({ fra: "10.12.2026", til: "11.12.2026" })).toEqual({ ok: true });
    expect(await db().absence.count()).toBe(2);
  });

  test("is for caseworkers, for oneself alone", async () => {
    expect(await away({}, lead)).toEqual({ ok: false, refusal: "not_permitted" });
    await away();
    const form = await shown({ til: "2.12.2026" });
    expect(await saveAbsence(ali, form, NOW)).toEqual({ ok: false, refusal: "not_found" });
    expect(await callOffAbsence(ali, form, NOW)).toEqual({ ok: false, refusal: "not_found" });
  });

  test("with what is no id or no day is refused and nothing is written", async () => {
    const before = (await awayFacts()).length;
    const wrong: Record<string, string>[] = [
      { afloeser: "x" },
      { fravaer: "x" },
      { fra: "31.2.2027" },
      { til: "1.1.2020" },
    ];
    for (const change of wrong) {
      expect(await away(change), JSON.stringify(change)).toMatchObject({ ok: false });
    }
    expect([await db().absence.count(), await db().notice.count(), (await awayFacts()).length]).toEqual([
      0,
      0,
      before,
    ]);
  });
});

describe("changing one", () => {
  test("takes back what the cover has not read, and tells the new days", async () => {
    await away();
    expect(await saveAbsence(mette, await shown({ til: "7.12.2026" }), NOW)).toEqual({ ok: true });
    expect(await listNotices(ali)).toMatchObject([{ kind: "covering", days: { to: "2026-12-07" } }]);
    expect(await db().absence.findFirst()).toMatchObject({ version: 2 });
  });

  test("with an old version is refused and changes nothing", async () => {
    await away();
    const old = await shown({ til: "9.12.2026" });
    await saveAbsence(mette, await shown({ til: "7.12.2026" }), NOW);
    expect(await saveAbsence(mette, old, NOW)).toEqual({ ok: false, refusal: "changed_meanwhile" });
    expect(await callOffAbsence(mette, old, NOW)).toEqual({ ok: false, refusal: "changed_meanwhile" });
    expect(await listAbsences(mette, TODAY)).toMatchObject([{ to: "2026-12-07" }]);
  });

  test("by calling it off tells a cover who has read of it, and is remembered", async () => {
    await away();
    await db().notice.updateMany({ data: { readAt: NOW } });
    expect(await callOffAbsence(mette, await shown(), NOW)).toEqual({ ok: true });
    expect(await kinds()).toEqual([["cover_ended", "2026-12-01"]]);
    expect((await awayFacts()).at(-1)).toEqual({ type: "user.away", from: null, to: null, cover: null });
    expect(await callOffAbsence(mette, typed({ fravaer: METTE, version: "1" }), NOW)).toMatchObject({
      refusal: "not_found",
    });
  });

  test("by calling it off before the cover has read of it leaves nothing to read", async () => {
    await away();
    await callOffAbsence(mette, await shown(), NOW);
    expect(await kinds()).toEqual([]);
  });
});

describe("while it lasts", () => {
  test("the cover sees to the sager, on its first and last day and not before or after", async () => {
    await away();
    const sees = async (day: string) => (await seesToOn(ali, day)).includes(METTE);
    expect(await Promise.all(["2026-11-30", "2026-12-01", "2026-12-04", "2026-12-05"].map(sees))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("the page of a sag says who is away and who sees to it, also when the cover cannot", async () => {
    const sagsnummer = await registered(mette);
    await away({ fra: "24.11.2026" });
    const said = async (actor = lead) => {
      const holder = await readHolder({ ...actor, roles: ["caseworker"] }, { sagsnummer, today: TODAY });
      return holder?.away ? awayWords(holder.away) : null;
    };
    expect(await said()).toBe("Mette Vejleder er væk til og med 04.12.2026. Ali Testbruger ser til sagen.");
    expect(await said(ali)).toBe("Mette Vejleder er væk til og med 04.12.2026. Du ser til sagen.");
    // Mette is away herself, so nobody else than a third could see to Ali's.
    await ownerRows("insert into absence (user_id, from_on, to_on) values ($1, $2, $2)", [ALI, TODAY]);
    expect(await said()).toBe(
      "Mette Vejleder er væk til og med 04.12.2026. Ali Testbruger skulle se til sagen, men kan heller ikke.",
    );
    expect(await listAbsences(mette, TODAY)).toMatchObject([{ isUncovered: true }]);
  });
});

test("what is over is kept for two weeks and then gone", async () => {
  await away({ fra: "24.11.2026", til: "25.11.2026" });
  expect(await deletePastAbsences("2026-12-09")).toBe(0);
  expect(await deletePastAbsences("2026-12-10")).toBe(1);
});
