import { describe, expect, test } from "vitest";
import { OPERATOR, ROLES, SYSTEM } from "@/lib/auth/permissions";
import { canBeGiven } from "@/lib/catalogue/catalogue";
import { readCatalogue } from "@/lib/catalogue/queries";
import { db, inTransaction } from "@/lib/db";
import { readEvents, recordEvent } from "@/lib/events/record";
import { type RolloutStatus, stepBetween } from "@/lib/rollout/gates";
import { type RolloutMove, stepRollout } from "@/lib/rollout/step";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { ownerRows, signedInAs } from "@/tests/case-work";
import { TODAY } from "@/tests/people";

const FORWARD = ["planned", "agreed", "connection_sent", "confirmed", "in_test", "live"] as const;

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
  const move = (to: RolloutStatus, on: string): RolloutMove => {
    return { fuldmagtstype: String(type), area: String(area), to, on };
  };
  const read = async () => {
    const row = await db().rollout.findUniqueOrThrow({ where: { key } });
    return { ...row, events: await readEvents(db(), { kind: "rollout", key }) };
  };
  return { slug: String(type), move, read };
}

const step = (move: RolloutMove) => stepRollout(OPERATOR, move);

describe("a gate from the command line", () => {
  test("moves the rollout, one gate at a time, and the stored status is the replay of its events", async () => {
    const { move, read } = await anIdea();
    const before = await read();
    for (const [at, to] of FORWARD.entries()) {
      expect(await step(move(to, `2026-12-0${at + 1}`))).toEqual({ ok: true, status: to });
      const { status, version, events } = await read();
      expect({ status, version }).toEqual({ status: to, version: before.version + at + 1 });
      expect(rolloutTimeline(events)).toMatchObject({ ok: true, status });
    }
    const { events } = await read();
    expect(events.at(-1)).toMatchObject({
      actor: "operator",
      occurredOn: "2026-12-06",
      fact: { type: "rollout.stepped", step: "go_live", to: "live" },
    });
  });

  test("makes its topic one that can be given, and a pause takes it back", async () => {
    const { slug, move } = await anIdea();
    const given = async () => {
      const type = (await readCatalogue(TODAY)).find((row) => row.slug === slug);
      return type && canBeGiven(type) && type.pakker.some((pakke) => pakke.canBeGiven);
    };
    expect(await given()).toBe(false);
    for (const to of FORWARD) await step(move(to, TODAY));
    expect(await given()).toBe(true);
    await step(move("paused", TODAY));
    expect(await given()).toBe(false);
    expect(await step(move("live", TODAY))).toEqual({ ok: true, status: "live" });
    expect(await given()).toBe(true);
  });

  test("cannot be leapt over, nor taken twice, and says where the rollout stood that day", async () => {
    const { move, read } = await anIdea();
    await step(move("planned", "2026-12-02"));
    const before = await read();
    for (const to of ["live", "planned", "idea", "confirmed"] as const) {
      expect(await step(move(to, "2026-12-03"))).toEqual({
        ok: false,
        refusal: "wrong_status",
        status: "planned",
      });
    }
    expect(await step(move("agreed", "2026-12-01"))).toEqual({
      ok: false,
      refusal: "wrong_status",
      status: "idea",
    });
    expect(await step(move("agreed", "2020-01-01"))).toEqual({
      ok: false,
      refusal: "wrong_status",
      status: null,
    });
    expect(await read()).toEqual(before);
  });

  test("after a pause leads back to the gate that was held, and to no other", async () => {
    const { move } = await anIdea();
    await step(move("planned", "2026-12-01"));
    await step(move("paused", "2026-12-02"));
    expect(await step(move("idea", "2026-12-03"))).toMatchObject({ ok: false });
    expect(await step(move("live", "2026-12-03"))).toMatchObject({ ok: false });
    expect(await step(move("planned", "2026-12-03"))).toEqual({ ok: true, status: "planned" });
  });

  test("may be told late, when what came after still follows; the status is the one of today", async () => {
    const { move, read } = await anIdea();
    for (const [at, to] of (["planned", "agreed"] as const).entries())
      await step(move(to, `2026-12-0${at + 1}`));
    expect(await step(move("retired", "2026-12-01"))).toMatchObject({ ok: false, refusal: "breaks_history" });
    const before = await read();
    expect(before.events).toHaveLength(3);
    await step(move("connection_sent", "2026-12-20"));
    expect(await step(move("paused", "2026-12-05"))).toMatchObject({ ok: false, refusal: "breaks_history" });
    expect(await step(move("confirmed", "2026-12-20"))).toEqual({ ok: true, status: "confirmed" });
    expect((await read()).events.at(-1)).toMatchObject({ occurredOn: "2026-12-20", dayOrder: 2 });
  });

  test("live without a test is for contact pakker alone", async () => {
    const { slug, move, read } = await anIdea();
    for (const to of ["planned", "agreed"] as const) await step(move(to, "2026-12-01"));
    expect(stepBetween("agreed", "live")).toBe("skip_test");
    expect(await step(move("live", "2026-12-02"))).toEqual({
      ok: false,
      refusal: "needs_test",
      status: "agreed",
    });
    await ownerRows(
      `delete from rollout_pakke where rollout_id = $1 and pakke_id in
       (select id from fuldmagtspakke where type_slug = $2 and channel = 'self_service')`,
      [(await read()).id, slug],
    );
    expect(await step(move("live", "2026-12-02"))).toEqual({ ok: true, status: "live" });
  });

  test("is taken once when it is told twice at once", async () => {
    const { move, read } = await anIdea();
    const results = await Promise.all(Array.from({ length: 5 }, () => step(move("planned", "2026-12-01"))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await read()).events).toHaveLength(2);
  });

  test("of a type or an area that there is not is not found", async () => {
    const { move, slug } = await anIdea();
    for (const change of [{ area: "findes-ikke" }, { fuldmagtstype: "findes-ikke" }, { fuldmagtstype: "" }]) {
      expect(await step({ ...move("planned", TODAY), ...change })).toEqual({
        ok: false,
        refusal: "not_found",
      });
    }
    expect(slug).not.toBe("");
  });

  test("is for the command line alone until the rollout has its screens", async () => {
    const { move, read } = await anIdea();
    const before = await read();
    const people = await Promise.all(ROLES.map((role) => signedInAs(role)));
    for (const actor of [...people, SYSTEM, { ...OPERATOR, roles: [] }]) {
      expect(await stepRollout(actor, move("planned", TODAY))).toEqual({
        ok: false,
        refusal: "not_permitted",
      });
    }
    expect(await read()).toEqual(before);
  });
});
