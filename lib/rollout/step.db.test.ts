import { describe, expect, test } from "vitest";
import { OPERATOR, ROLES, SYSTEM } from "@/lib/auth/permissions";
import { canBeGiven } from "@/lib/catalogue/catalogue";
import { readCatalogue } from "@/lib/catalogue/queries";
import { db, inTransaction } from "@/lib/db";
import { readEvents, recordEvent } from "@/lib/events/record";
import { correctRollout } from "@/lib/rollout/correct";
import { EVIDENCE } from "@/lib/rollout/evidence";
import { type RolloutStatus, stepBetween } from "@/lib/rollout/gates";
import type { StepAsk } from "@/lib/rollout/judge";
import { movePlan, noteWaiting } from "@/lib/rollout/plan";
import { rolloutState } from "@/lib/rollout/state";
import { stepRollouts } from "@/lib/rollout/step";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { ownerRows, signedInAs } from "@/tests/case-work";
import { daysLater, TODAY } from "@/tests/people";

const FORWARD = ["planned", "agreed", "connection_sent", "confirmed", "in_test", "live"] as const;
const NOW = daysLater(60); // so that every day told here has been
const pia = await signedInAs("project_lead");
const freja = await signedInAs("area_contact");

const alone = await ownerRows(
  `select type_slug as type, area_slug as area, id from rollout r
   where status <> 'retired' and 1 = (select count(*) from rollout o where o.type_slug = r.type_slug)
   order by 1`,
);
let used = 0;

/** A rollout that began at `idea` on 1 November and has no other history; each time another. */
async function anIdea() {
  const { type, area, id } = alone[used++] ?? expect.fail("no rollout is left");
  const key = crypto.randomUUID();
  await ownerRows("update rollout set key = $1, status = 'idea', version = 1 where id = $2", [key, id]);
  await inTransaction((tx) =>
    recordEvent(tx, {
      subject: { kind: "rollout", key },
      occurredOn: "2026-11-01",
      actor: "system",
      fact: { type: "rollout.stepped", step: "start", to: "idea" },
    }),
  );
  const read = async () => {
    const row = await db().rollout.findUniqueOrThrow({ where: { key } });
    return { ...row, events: await readEvents(db(), { kind: "rollout", key }) };
  };
  const shown = async () => ({ key, version: (await read()).version });
  const step = async (to: RolloutStatus, on: string, change: Partial<StepAsk> = {}, actor = OPERATOR) =>
    stepRollouts(actor, { shown: [await shown()], ask: ask(to, on, change) }, NOW);
  return { key, slug: String(type), area: String(area), read, shown, step };
}

const ask = (to: RolloutStatus, on: string, change: Partial<StepAsk> = {}): StepAsk => {
  return { to, on, evidence: EVIDENCE, pauseReason: "legal_question", ...change };
};
const refusedWith = (refusal: string, status?: RolloutStatus | null) => ({
  ok: false,
  refused: [expect.objectContaining({ refusal, ...(status === undefined ? {} : { status }) })],
});

describe("a gate", () => {
  test("moves the rollout, one at a time, and the stored status is the replay of its events", async () => {
    const { step, read } = await anIdea();
    const before = await read();
    for (const [at, to] of FORWARD.entries()) {
      expect(await step(to, `2026-12-0${at + 1}`)).toEqual({ ok: true });
      const { status, version, events } = await read();
      expect({ status, version }).toEqual({ status: to, version: before.version + at + 1 });
      expect(rolloutTimeline(events)).toMatchObject({ ok: true, status });
    }
    const { events } = await read();
    expect(events.at(-1)).toMatchObject({
      actor: "operator",
      occurredOn: "2026-12-06",
      fact: { type: "rollout.stepped", step: "go_live", to: "live", evidence: EVIDENCE },
    });
  });

  test("makes its topic one that can be given, and a pause takes it back", async () => {
    const { slug, step } = await anIdea();
    const given = async () => {
      const type = (await readCatalogue(TODAY)).find((row) => row.slug === slug);
      return type && canBeGiven(type) && type.pakker.some((pakke) => pakke.canBeGiven);
    };
    expect(await given()).toBe(false);
    for (const to of FORWARD) await step(to, TODAY);
    expect(await given()).toBe(true);
    await step("paused", TODAY);
    expect(await given()).toBe(false);
    expect(await step("live", TODAY)).toEqual({ ok: true });
    expect(await given()).toBe(true);
  });

  test("cannot be leapt over, nor taken twice, and says where the rollout stood that day", async () => {
    const { step, read } = await anIdea();
    await step("planned", "2026-12-02");
    const before = await read();
    for (const to of ["live", "planned", "idea", "confirmed"] as const) {
      expect(await step(to, "2026-12-03")).toEqual(refusedWith("wrong_status", "planned"));
    }
    expect(await step("agreed", "2026-12-01")).toEqual(refusedWith("wrong_status", "idea"));
    expect(await step("agreed", "2020-01-01")).toEqual(refusedWith("wrong_status", null));
    expect(await step("agreed", "2031-01-01")).toEqual(refusedWith("in_future"));
    expect(await read()).toEqual(before);
  });

  test("is not passed without what it must be shown by, and a pause not without a reason", async () => {
    const { step, read } = await anIdea();
    for (const to of ["planned", "agreed"] as const) await step(to, "2026-12-01", { evidence: [] });
    const before = await read();
    expect(await step("connection_sent", "2026-12-02", { evidence: ["staff_trained"] })).toEqual(
      refusedWith("evidence_missing", "agreed"),
    );
    expect(await step("paused", "2026-12-02", { pauseReason: undefined })).toEqual(
      refusedWith("pause_without_reason", "agreed"),
    );
    expect(await read()).toEqual(before);
  });

  test("after a pause leads back to the gate that was held, and to no other", async () => {
    const { step } = await anIdea();
    await step("planned", "2026-12-01");
    await step("paused", "2026-12-02");
    expect(await step("idea", "2026-12-03")).toMatchObject({ ok: false });
    expect(await step("live", "2026-12-03")).toMatchObject({ ok: false });
    expect(await step("planned", "2026-12-03")).toEqual({ ok: true });
  });

  test("may be told late, when what came after still follows; the status is the one of today", async () => {
    const { step, read } = await anIdea();
    for (const [at, to] of (["planned", "agreed"] as const).entries()) await step(to, `2026-12-0${at + 1}`);
    expect(await step("retired", "2026-12-01")).toEqual(refusedWith("breaks_history"));
    expect((await read()).events).toHaveLength(3);
    await step("connection_sent", "2026-12-20");
    expect(await step("paused", "2026-12-05")).toEqual(refusedWith("breaks_history"));
    expect(await step("confirmed", "2026-12-20")).toEqual({ ok: true });
    expect((await read()).events.at(-1)).toMatchObject({ occurredOn: "2026-12-20", dayOrder: 2 });
  });

  test("live without a test is for contact pakker alone", async () => {
    const { slug, step, read } = await anIdea();
    for (const to of ["planned", "agreed"] as const) await step(to, "2026-12-01");
    expect(stepBetween("agreed", "live")).toBe("skip_test");
    expect(await step("live", "2026-12-02")).toEqual(refusedWith("needs_test", "agreed"));
    await ownerRows(
      `delete from rollout_pakke where rollout_id = $1 and pakke_id in
       (select id from fuldmagtspakke where type_slug = $2 and channel = 'self_service')`,
      [(await read()).id, slug],
    );
    expect(await step("live", "2026-12-02")).toEqual({ ok: true });
  });

  test("is taken once when it is told five times at once: the others saw an older rollout", async () => {
    const { shown, read } = await anIdea();
    const seen = [await shown()];
    const tell = () => stepRollouts(pia, { shown: seen, ask: ask("planned", "2026-12-01") }, NOW);
    const results = await Promise.all(Array.from({ length: 5 }, tell));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await read()).events).toHaveLength(2);
  });

  test("of a rollout that there is not is not found", async () => {
    const shown = [{ key: crypto.randomUUID(), version: 1 }];
    expect(await stepRollouts(pia, { shown, ask: ask("planned", TODAY) }, NOW)).toEqual(
      refusedWith("not_found"),
    );
  });
});

describe("several at once", () => {
  test("are taken all or none, and those in the way are named", async () => {
    const [first, second, third] = [await anIdea(), await anIdea(), await anIdea()];
    await third.step("planned", "2026-12-01");
    const shown = await Promise.all([first, second, third].map((one) => one.shown()));
    const before = await Promise.all([first, second, third].map((one) => one.read()));
    expect(await stepRollouts(pia, { shown, ask: ask("planned", "2026-12-02") }, NOW)).toEqual({
      ok: false,
      refused: [{ key: third.key, refusal: "wrong_status", status: "planned" }],
    });
    expect(await Promise.all([first, second, third].map((one) => one.read()))).toEqual(before);
    expect(
      await stepRollouts(pia, { shown: shown.slice(0, 2), ask: ask("planned", "2026-12-02") }, NOW),
    ).toEqual({ ok: true });
    expect((await second.read()).status).toBe("planned");
  });

  test("by two people in opposite order never block each other", async () => {
    const ideas = [await anIdea(), await anIdea(), await anIdea()];
    const shown = await Promise.all(ideas.map((one) => one.shown()));
    const results = await Promise.all([
      stepRollouts(pia, { shown, ask: ask("planned", "2026-12-02") }, NOW),
      stepRollouts(pia, { shown: shown.toReversed(), ask: ask("planned", "2026-12-02") }, NOW),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("who", () => {
  test("an area contact steps the rollouts of their own areas, and no others", async () => {
    const [own, others] = [await anIdea(), await anIdea()];
    await ownerRows("delete from user_area");
    await ownerRows("insert into user_area (user_id, area_slug) values ($1, $2)", [freja.userId, own.area]);
    expect(await own.step("planned", TODAY, {}, freja)).toEqual({ ok: true });
    const isSame = own.area === others.area;
    expect(await others.step("planned", TODAY, {}, freja)).toEqual(
      isSame ? { ok: true } : refusedWith("not_permitted"),
    );
    expect(await own.step("retired", TODAY, {}, freja)).toEqual(refusedWith("not_permitted"));
    const shown = await own.shown();
    const plan = { liveOn: "2027-01-01", expectedLiveOn: "2027-01-01", nextGateOn: null };
    expect(await movePlan(freja, { shown, plan, reason: undefined }, NOW)).toMatchObject({ ok: false });
  });

  test("others step nothing", async () => {
    const { step, read } = await anIdea();
    await ownerRows("delete from user_area");
    const before = await read();
    const people = await Promise.all(
      ROLES.filter((role) => role !== "project_lead").map((role) => signedInAs(role)),
    );
    for (const actor of [...people, SYSTEM, { ...OPERATOR, roles: [] }]) {
      expect(await step("planned", TODAY, {}, actor)).toEqual(refusedWith("not_permitted"));
    }
    expect(await read()).toEqual(before);
  });
});

describe("a plan", () => {
  test("is made without a reason and moved with one; the first one stands", async () => {
    const { shown, read } = await anIdea();
    const plan = (day: string) => ({ liveOn: day, expectedLiveOn: day, nextGateOn: null });
    const move = async (day: string, reason?: "area_lacks_time") =>
      movePlan(pia, { shown: await shown(), plan: plan(day), reason }, NOW);
    expect(await move("2027-03-01")).toEqual({ ok: true });
    expect(await move("2027-06-01")).toEqual({ ok: false, refusal: "reason_missing" });
    expect(await move("2027-03-01", "area_lacks_time")).toEqual({ ok: false, refusal: "nothing_changed" });
    expect(await move("2027-06-01", "area_lacks_time")).toEqual({ ok: true });
    expect(rolloutState((await read()).events)).toMatchObject({
      firstPlannedOn: "2027-03-01",
      plan: { expectedLiveOn: "2027-06-01" },
    });
  });
});

describe("a correction", () => {
  test("gives a gate its right day, and never changes what was known before", async () => {
    const { step, shown, read } = await anIdea();
    await step("planned", "2026-12-02");
    const before = await read();
    const wrong = before.events.at(-1) ?? expect.fail("no event");
    const correct = async (on: string | null) =>
      correctRollout(pia, { shown: await shown(), correction: { seq: wrong.seq, on } }, NOW);
    expect(await correct("2026-12-02")).toEqual({ ok: false, refusal: "nothing_changed" });
    expect(await correct("2026-10-02")).toEqual({ ok: false, refusal: "breaks_history" });
    expect(await correct("2026-12-05")).toEqual({ ok: true });
    const { events } = await read();
    expect(rolloutState(events)?.passed.planned?.on).toBe("2026-12-05");
    expect(rolloutState(events, { knownAt: wrong.seq })?.passed.planned?.on).toBe("2026-12-02");
  });

  test("takes back what never happened, unless something was built on it", async () => {
    const { step, shown, read } = await anIdea();
    await step("planned", "2026-12-02");
    await step("agreed", "2026-12-03");
    const [, planned, agreed] = (await read()).events;
    const takeBack = async (seq = 0n) =>
      correctRollout(pia, { shown: await shown(), correction: { seq, on: null } }, NOW);
    expect(await takeBack(planned?.seq)).toEqual({ ok: false, refusal: "breaks_history" });
    expect(await takeBack(agreed?.seq)).toEqual({ ok: true });
    expect((await read()).status).toBe("planned");
    expect(await takeBack(agreed?.seq)).toEqual({ ok: false, refusal: "not_found" });
  });
});

test("whom it waits for is noted from a day on, and nobody when that is over", async () => {
  const { shown, read } = await anIdea();
  const note = async (party: string | null, on: string) =>
    noteWaiting(pia, { shown: await shown(), party, on }, NOW);
  expect(await note("kl", "2026-11-10")).toEqual({ ok: true });
  expect(rolloutState((await read()).events)?.waiting).toEqual({ party: "kl", since: "2026-11-10" });
  expect(await note(null, "2026-11-12")).toEqual({ ok: true });
  expect(rolloutState((await read()).events)?.waiting).toBeNull();
  expect(await note("kl", "2020-01-01")).toEqual({ ok: false, refusal: "wrong_status" });
  expect((await read()).events).toHaveLength(3);
});
