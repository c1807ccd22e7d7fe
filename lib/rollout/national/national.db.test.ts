import { describe, expect, test } from "vitest";
import { type Actor, ROLES } from "@/lib/auth/permissions";
import { readCatalogueType } from "@/lib/catalogue/queries";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { nationalFile } from "@/lib/rollout/export/files";
import { asRole, signedInAs } from "@/tests/case-work";
import { A_TOPIC, aForm, daysLater, NOW, TODAY } from "@/tests/people";
import { keepNationalList, readKeptNational } from "./import-keep";
import { parseNationalList } from "./import-list";
import { importNational, markOf, readImportedNational } from "./import-record";
import type { TypedMonth } from "./input";
import { fieldsOf, readMonthPage, versionOf } from "./month-page";
import { newestMonth, readNationalFigures } from "./read";
import { recordMonth } from "./record-month";
import { readNational } from "./view";

const lead = await signedInAs("project_lead");
const type = (await readCatalogueType(A_TOPIC, TODAY)) ?? expect.fail("there is no such type");
const fields = fieldsOf(type.pakker);
const [first, second] = fields;
if (!first || !second) throw new Error("The type has too few pakker.");
const MONTH = "2026-09-01";
const READ = { source: "Digitaliseringsstyrelsen", readOn: "2026-10-05" };
const DAYS = { day: TODAY, today: TODAY };

const standing = (day = TODAY) => readNationalFigures(day, { pakkeIds: type.pakker.map(({ id }) => id) });
const seen = async (month = MONTH) => versionOf((await standing()).filter((one) => one.month === month));
const facts = () => db().event.count({ where: { type: "national_figure.recorded" } });

type Numbers = Partial<Record<string, number>>;
function typedNumbers(numbers: Numbers, reading = READ): TypedMonth {
  return { numbers: fields.map(({ name }) => ({ field: name, given: numbers[name] ?? null })), reading };
}
type Change = { reading?: typeof READ; month?: string; seen?: string; actor?: Actor };
async function write(numbers: Numbers, change: Change = {}) {
  const { reading, month = MONTH, actor = lead } = change;
  const ask = {
    fields,
    month,
    typed: typedNumbers(numbers, reading),
    seen: change.seen ?? (await seen(month)),
  };
  return recordMonth(actor, ask, NOW);
}

describe("figures of a month", () => {
  test("are recorded with a fact each that holds no more than pakke, month and number", async () => {
    const before = await facts();
    expect(await write({ [first.name]: 812, [second.name]: 0 })).toEqual({ ok: true, count: 2 });
    expect(await facts()).toBe(before + 2);
    const events = await readEvents(db(), { kind: "catalogue", key: A_TOPIC });
    const fact = events.find(({ fact: { type: name } }) => name === "national_figure.recorded")?.fact;
    expect(fact).toEqual({
      type: "national_figure.recorded",
      pakke: { type: A_TOPIC, kind: type.pakker[0]?.kind, channel: type.pakker[0]?.channel },
      month: MONTH,
      given: 812,
    });
    expect((await standing()).map(({ given, source, readOn }) => [given, source, readOn])).toEqual([
      [812, READ.source, READ.readOn],
      [0, READ.source, READ.readOn],
    ]);
  });

  test("are corrected by a row that replaces, and only where they differ", async () => {
    const before = await facts();
    expect(await write({ [first.name]: 821, [second.name]: 0 })).toEqual({ ok: true, count: 1 });
    expect(await facts()).toBe(before + 1);
    const rows = await db().nationalFigure.findMany({
      where: { pakkeId: first.pakkeId },
      orderBy: { recordedSeq: "asc" },
    });
    expect(rows.map(({ given }) => given)).toEqual([812, 821]);
    expect(rows[0]?.replacedSeq).toBe(rows[1]?.recordedSeq);
    expect(await write({ [first.name]: 821, [second.name]: 0 })).toEqual({
      ok: false,
      refusal: "nothing_changed",
    });
  });

  test("read anew later leave the old picture, and what is taken back is in none", async () => {
    const reading = { ...READ, readOn: "2026-11-10" };
    expect(await write({ [first.name]: 830, [second.name]: 0 }, { reading })).toMatchObject({ ok: true });
    const givenOn = async (day: string) => (await standing(day)).map(({ given }) => given);
    expect(await givenOn("2026-10-04")).toEqual([]);
    expect(await givenOn("2026-10-31")).toEqual([821, 0]);
    expect(await givenOn(TODAY)).toEqual([830, 0]);
    expect(await write({ [first.name]: 830 }, { reading })).toEqual({ ok: true, count: 1 });
    expect(await givenOn(TODAY)).toEqual([830]);
    expect(await givenOn("2026-10-31")).toEqual([821]);
    expect((await readEvents(db(), { kind: "catalogue", key: A_TOPIC })).at(-1)?.fact).toMatchObject({
      given: null,
    });
  });

  test("are not recorded over a colleague's, before the month was over, nor from a day to come", async () => {
    const [before, state] = [await facts(), await standing()];
    expect(await write({ [first.name]: 1 }, { seen: "0" })).toMatchObject({ refusal: "changed_meanwhile" });
    const early = { ...READ, readOn: "2026-09-30" };
    expect(await write({ [first.name]: 1 }, { reading: early })).toMatchObject({ refusal: "month_not_over" });
    const late = { ...READ, readOn: "2026-11-25" };
    expect(await write({ [first.name]: 1 }, { reading: late })).toMatchObject({ refusal: "read_ahead" });
    expect([await facts(), await standing()]).toEqual([before, state]);
  });

  test.each(ROLES.filter((role) => role !== "project_lead"))("are not recorded by a %s", async (role) => {
    const before = await facts();
    const refused = await write({ [first.name]: 1 }, { actor: await signedInAs(role) });
    expect(refused).toEqual({ ok: false, refusal: "not_permitted" });
    expect(await facts()).toBe(before);
  });

  test("are never changed in place, whatever the program does", async () => {
    const change = (sql: string) => asRole(process.env["APP_DATABASE_URL"], (client) => client.query(sql));
    await expect(change("update national_figure set given = 1")).rejects.toThrow("permission denied");
    await expect(change("delete from national_figure")).rejects.toThrow("permission denied");
  });

  test("stand in the form with where they were read; a form that was refused shows both versions", async () => {
    const page = await readMonthPage(lead, { type: A_TOPIC, maaned: "2026-09" }, NOW);
    expect(page?.attempt.form).toMatchObject({
      [first.name]: ["830"],
      [second.name]: [""],
      kilde: [READ.source],
      laest: ["10.11.2026"],
    });
    expect((await readMonthPage(lead, { type: A_TOPIC, maaned: "2027-01" }, NOW))?.month).toBe("2026-10-01");
    expect(await readMonthPage(lead, { type: "findes-ikke" }, NOW)).toBeNull();
  });
});

function aList(...rows: string[][]) {
  const parsed = parseNationalList([["Titel", "Slags", "Kanal", "Måned", "Antal"], ...rows]);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.list;
}
const OCTOBER = { source: "KL", readOn: "2026-11-03" };
const row = (title: string, given: string) => [title, "handle", "kontakt", "oktober 2026", given];

describe("a list of figures", () => {
  const list = aList(row(type.title, "40"), row("Findes ikke", "1"), row(type.title, "41"));

  test("is kept sealed for whoever sent it, with its rows and where it was read", async () => {
    const form = aForm({ kilde: OCTOBER.source, laest: "03.11.2026" });
    const id = await keepNationalList(lead, { list, form }, NOW);
    expect(await readKeptNational(lead, id, NOW)).toEqual({ list, reading: OCTOBER });
    expect(await readKeptNational(await signedInAs("project_lead", 1), id, NOW)).toBeNull();
    expect(await readKeptNational(lead, id, daysLater(1))).toBeNull();
  });

  test("writes what was shown, all of it and once, and not what has an error", async () => {
    const before = await facts();
    const judged = await readImportedNational({ list, reading: OCTOBER }, NOW);
    expect(judged.errors.map(({ number, code }) => [number, code])).toEqual([
      [3, "unknown"],
      [4, "twice"],
    ]);
    const ask = { list, reading: OCTOBER, seen: markOf(judged) };
    expect(await importNational(lead, ask, NOW)).toEqual({ ok: true, count: 1 });
    expect(await facts()).toBe(before + 1);
    expect(await newestMonth(TODAY)).toBe("2026-10-01");
    expect(await newestMonth("2026-11-02")).toBe(MONTH);
    expect(await importNational(lead, ask, NOW)).toEqual({ ok: true, count: 0 });
    expect(await facts()).toBe(before + 1);
  });

  test("is not written by who may not, nor when figures are others than were shown", async () => {
    const other = aList(row(type.title, "50"));
    const seenFirst = markOf(await readImportedNational({ list: other, reading: OCTOBER }, NOW));
    const ask = { list: other, reading: OCTOBER, seen: seenFirst };
    const caseworker = await signedInAs("caseworker");
    expect(await importNational(caseworker, ask, NOW)).toMatchObject({ refusal: "not_permitted" });
    const between = aList(row(type.title, "49"));
    const seenThen = markOf(await readImportedNational({ list: between, reading: OCTOBER }, NOW));
    await importNational(lead, { list: between, reading: OCTOBER, seen: seenThen }, NOW);
    expect(await importNational(lead, ask, NOW)).toMatchObject({ refusal: "changed_meanwhile" });
  });
});

describe("the national figures of a quarter", () => {
  test("are of the newest quarter that has some, and of the one that is asked for", async () => {
    expect((await readNational(lead, {}, DAYS)).quarter).toMatchObject({ year: 2026, number: 4 });
    const third = await readNational(lead, { kvartal: "2026-k3" }, DAYS);
    expect(
      third.lines.map(({ slug, months }) => [slug, months.map((figure) => figure?.given ?? null)]),
    ).toEqual([[A_TOPIC, [null, null, 830]]]);
    expect(third.lines[0]?.sum).toBeNull();
    expect(third.sources).toMatchObject([{ number: 1, source: READ.source, isOneOfSeveral: false }]);
    expect((await readNational(lead, { kvartal: "1999-k1" }, DAYS)).quarter.number).toBe(4);
    const old = { ...DAYS, day: "2026-10-31" };
    expect((await readNational(lead, {}, old)).lines[0]?.months[2]?.given).toBe(821);
  });

  test("stand beside ours for who may see ours: hidden ones of whole quarters alone", async () => {
    const own = async (actor: Actor, kvartal: string, days = DAYS) => {
      const { own: shown, ownComesLater, lines } = await readNational(actor, { kvartal }, days);
      return [shown?.isHidden ?? null, ownComesLater, lines[0]?.own ?? null];
    };
    const [caseworker, auditor] = [await signedInAs("caseworker"), await signedInAs("auditor")];
    expect(await own(caseworker, "2026-k3")).toEqual([false, false, 0]);
    expect(await own(caseworker, "2026-k4")).toEqual([false, false, 0]);
    expect(await own(lead, "2026-k3")).toEqual([true, false, "under_5"]);
    expect(await own(lead, "2026-k4")).toEqual([null, true, null]);
    expect(await own(lead, "2026-k3", { ...DAYS, day: "2026-09-29" })).toEqual([null, true, null]);
    expect(await own(auditor, "2026-k3")).toEqual([null, false, null]);
  });

  test("are the same in the file, ours too, as who asks may see them", async () => {
    const linesFor = async (actor: Actor) => {
      const file = await nationalFile(actor, { query: { kvartal: "2026-k3" }, ending: "csv" }, NOW);
      return (file?.bytes.toString("utf8") ?? "").trimEnd().split("\r\n");
    };
    const shown = `830;${READ.source};10.11.2026;`;
    const name = `${type.title} – ${first.label.toLowerCase()}`;
    expect((await linesFor(lead)).at(-1)).toBe(`${name};;;;;;;${shown};under 5`);
    expect((await linesFor(await signedInAs("caseworker"))).at(-1)).toBe(`${name};;;;;;;${shown};0`);
    expect((await linesFor(await signedInAs("admin"))).at(-1)).toBe(`${name};;;;;;;${shown}`);
    expect(await linesFor(lead)).toContain("Kvartal;3. kvartal 2026");
    const member = await signedInAs("board_member");
    expect(await nationalFile(member, { query: {}, ending: "csv" }, NOW)).toBeNull();
  });
});

test("what is sent twice stands already, and is recorded once", async () => {
  const month = "2026-04-01";
  const shownWith = await seen(month);
  const send = () => write({ [first.name]: 840 }, { month, seen: shownWith });
  expect(await send()).toEqual({ ok: true, count: 1 });
  const before = await facts();
  expect(await send()).toEqual({ ok: true, count: 0 });
  expect(await facts()).toBe(before);
});
