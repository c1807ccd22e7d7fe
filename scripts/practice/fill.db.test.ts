import { describe, expect, test } from "vitest";
import { OPERATOR } from "@/lib/auth/permissions";
import { addUser } from "@/lib/auth/users";
import { db } from "@/lib/db";
import { OUTCOMES } from "@/lib/henvendelse/outcome";
import { proveEdition } from "@/lib/report/edition/prove";
import { listQuarters } from "@/lib/report/making/list";
import { readNational } from "@/lib/rollout/national/view";
import { SAG_STATUSES } from "@/lib/sag/lifecycle";
import { ownerRows, signedInAs } from "@/tests/case-work";
import { anActor, NOW, TODAY } from "@/tests/people";
import { fillPractice } from "./fill";
import { STORIES } from "./stories";

// Told once, since it takes a while; then looked at.
const filled = await fillPractice({ seed: 1, now: NOW });

const howMany = async (from: string) =>
  Number((await ownerRows(`select count(*) as n from ${from}`))[0]?.["n"]);

describe("an installation to practise on", () => {
  test("has from 40 to 60 sager, henvendelser of every outcome, and drafts", async () => {
    const sagCount = await db().sag.count();
    expect(filled).toMatchObject({ ok: true, sagCount: STORIES.length, draftCount: 4 });
    expect(sagCount).toBe(STORIES.length);
    expect(sagCount >= 40 && sagCount <= 60).toBe(true);
    const outcomes = await db().henvendelse.groupBy({ by: ["outcome"] });
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([...OUTCOMES].toSorted());
    expect(await db().draft.count()).toBe(4);
  });

  test("has the status of every quarter but the last, published in time by one and approved by another", async () => {
    const lines = await listQuarters(anActor("project_lead"), NOW);
    expect(filled).toMatchObject({ statusCount: 2 });
    expect(lines.map(({ editions, lateDays }) => [editions.length, lateDays])).toEqual([
      [0, 0],
      [0, 25],
      [1, 0],
      [1, 0],
    ]);
    const apart = "report where state = 'published' and author_id <> approver_id";
    expect(await howMany(apart)).toBe(2);
    expect(await howMany("remark where quarter = '2026-k2'")).toBe(2);
    expect(await howMany("remark where status = 'open' and quarter is null")).toBe(1);
    expect(await proveEdition({ quarter: "2026-k2", number: 1 })).toMatchObject({ ok: true });
  });

  test("has a sag in every status", async () => {
    const statuses = await db().sag.groupBy({ by: ["status"] });
    expect(statuses.map(({ status }) => status).toSorted()).toEqual([...SAG_STATUSES].toSorted());
  });

  test.each([
    ["late with us and with the citizen", `sag where due_on < '${TODAY}'`, 4],
    ["that nobody has", "sag where assignee_id is null and due_on is not null", 2],
    ["with a protected address", "person where protected_address", 3],
    ["with an organisation", "person where kind = 'organisation'", 2],
    ["with something taken back", "fuldmagt where fate = 'revoked'", 2],
    ["that end within 30 days", `sag where status = 'completed' and period_to < date '${TODAY}' + 30`, 2],
    ["with a letter of what is missing", "letter where kind = 'missing'", 3],
    ["with a receipt", "letter where kind = 'receipt'", 15],
    ["with a letter to send today", "letter where status = 'queued'", 5],
    [
      "with letters to send by different ways",
      "(select distinct way from letter where status = 'queued') ways",
      4,
    ],
    ["with a letter that came back", "letter where status = 'returned_undeliverable'", 1],
    ["and blank forms in stock and handed out", "(select distinct state from blank_form) states", 2],
    ["waiting for an answer", "letter where status = 'sent' and kind <> 'receipt'", 2],
    ["that came as another's paper", "sag where origin = 'national_letter'", 2],
    ["with a wish", "wish", 10],
    ["in the journal", "sag where journal_number is not null", 10],
    [
      "of the second caseworker",
      "sag join \"user\" u on u.id = assignee_id where u.name = 'Ali Testbruger'",
      10,
    ],
  ])("has sager %s", async (_, from, least) => {
    expect(await howMany(from)).toBeGreaterThanOrEqual(least);
  });

  test("has national figures of whole quarters, which say that they are invented", async () => {
    const { quarter, lines, sources } = await readNational(
      await signedInAs("auditor"),
      { kvartal: "2026-k3" },
      { day: TODAY, today: TODAY },
    );
    expect(quarter.last).toBe("2026-09-30");
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.every(({ sum }) => sum !== null && sum > 0)).toBe(true);
    expect(sources.map(({ source }) => source)).toEqual(Array(3).fill("Opdigtede tal til øvelse"));
  });

  test("has nothing after today, and its numbers in the order of its days", async () => {
    expect(
      await howMany(`event where occurred_on > '${TODAY}' and subject_kind in ('sag', 'henvendelse')`),
    ).toBe(0);
    const begun = await ownerRows(
      `select occurred_on::text as day from event join sag on sag.key::text = subject_key
       where payload ->> 'step' = 'create' order by sagsnummer`,
    );
    const days = begun.map(({ day }) => String(day));
    expect(days).toEqual(days.toSorted());
  });
});

describe("nothing is filled", () => {
  test("a second time", async () => {
    expect(await fillPractice({ seed: 1, now: NOW })).toEqual({ ok: false, because: "not_empty" });
  });

  test("where an account is not of the demo", async () => {
    await ownerRows("truncate sag, draft cascade");
    const user = { email: "anna@kommune.example", name: "Anna Prøve", roles: ["caseworker"] as const };
    await addUser(OPERATOR, { ...user, password: "en lang adgangskode" }, NOW);
    expect(await fillPractice({ seed: 1, now: NOW })).toEqual({ ok: false, because: "not_demo" });
  });
});
