import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { PakkeKind } from "@/lib/fuldmagt/pakke-choice";
import { correctRollout } from "@/lib/rollout/correct";
import { EVIDENCE } from "@/lib/rollout/evidence";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { noteWaiting } from "@/lib/rollout/plan";
import { readBoard } from "@/lib/rollout/read-board";
import { splitRollout } from "@/lib/rollout/split";
import { stepRollouts } from "@/lib/rollout/step";
import { readType } from "@/lib/rollout/type-view";
import { ownerRows, signedInAs } from "@/tests/case-work";
import { daysLater, TODAY } from "@/tests/people";

const NOW = daysLater(60); // so that every day told here has been
const LATER = "2027-01-20";
const pia = await signedInAs("project_lead");
const CONTACT: PakkeKind = { kind: "act", channel: "contact" };
const ONLINE: PakkeKind = { kind: "act", channel: "self_service" };

const alone = await ownerRows(
  `select type_slug as slug, id from rollout r
   where 1 = (select count(*) from rollout o where o.type_slug = r.type_slug)
     and 2 = (select count(*) from rollout_pakke p join fuldmagtspakke f on f.id = p.pakke_id
              where p.rollout_id = r.id and f.kind = 'act')
   order by 1`,
);
let used = 0;

/** A rollout of both channels that began at `idea` on 1 November; each time of another type. */
async function together() {
  const { slug, id } = alone[used++] ?? expect.fail("no rollout is left");
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
  return { slug: String(slug), key };
}

const shown = async (key: string) => {
  const { version } = await db().rollout.findUniqueOrThrow({ where: { key } });
  return { key, version };
};
const statusOf = async (key: string) => (await db().rollout.findUniqueOrThrow({ where: { key } })).status;

async function step(key: string, to: RolloutStatus, on: string) {
  const ask = { to, on, evidence: EVIDENCE, pauseReason: "legal_question" as const };
  return stepRollouts(pia, { shown: [await shown(key)], ask }, NOW);
}

async function split(key: string, on: string, pakker = [CONTACT], actor = pia) {
  return splitRollout(actor, { shown: await shown(key), pakker, on }, NOW);
}

async function typeOn(slug: string, day: string) {
  const { types } = await readBoard(day);
  return types.find((type) => type.slug === slug) ?? expect.fail(`no ${slug}`);
}

async function newOne(slug: string, key: string) {
  const { rollouts } = await typeOn(slug, LATER);
  return rollouts.find((rollout) => rollout.key !== key)?.key ?? expect.fail("it was not split");
}

describe("a rollout that is split", () => {
  test("goes on as two from the day, each with what it holds, and the days before stay as they were", async () => {
    const { slug, key } = await together();
    await step(key, "planned", "2026-11-10");
    await step(key, "agreed", "2026-12-01");
    const before = await typeOn(slug, "2026-12-09");
    expect(await split(key, "2026-12-10")).toEqual({ ok: true });
    expect(await typeOn(slug, "2026-12-09")).toEqual({
      ...before,
      rollouts: before.rollouts.map((rollout) => ({ ...rollout, version: rollout.version + 1 })),
    });
    const { rollouts } = await typeOn(slug, "2026-12-10");
    const old = rollouts.find((rollout) => rollout.key === key);
    const made = rollouts.find((rollout) => rollout.key !== key);
    expect(old?.pakker.every(({ channel, kind }) => !(channel === "contact" && kind === "act"))).toBe(true);
    expect(made?.pakker).toMatchObject([CONTACT]);
    expect(made?.state).toMatchObject({
      status: "agreed",
      passed: { planned: { on: "2026-11-10" }, agreed: { on: "2026-12-01" } },
      splitOn: "2026-12-10",
    });
  });

  test("leaves each pakke in exactly one rollout of its area on every day", async () => {
    const { slug, key } = await together();
    await split(key, "2026-12-10");
    for (const day of ["2026-11-01", "2026-12-09", "2026-12-10", LATER]) {
      const held = (await typeOn(slug, day)).rollouts.flatMap(({ pakker }) =>
        pakker.map(({ kind, channel }) => `${kind} ${channel}`),
      );
      const all = await db().fuldmagtspakke.count({ where: { typeSlug: slug } });
      expect(new Set(held).size, day).toBe(held.length);
      expect(held, day).toHaveLength(all);
    }
  });

  test("goes on by itself: contact alone goes live without a test, the other does not", async () => {
    const { slug, key } = await together();
    for (const [to, on] of [
      ["planned", "2026-11-10"],
      ["agreed", "2026-11-12"],
      ["connection_sent", "2026-11-20"],
    ] as const)
      await step(key, to, on);
    await split(key, "2026-12-10");
    const made = await newOne(slug, key);
    expect(await step(key, "live", "2026-12-12")).toMatchObject({ ok: false });
    expect(await step(made, "live", "2026-12-12")).toEqual({ ok: true });
    expect([await statusOf(key), await statusOf(made)]).toEqual(["connection_sent", "live"]);
    const { rollouts } = (await readType(pia, slug, LATER)) ?? expect.fail("no type");
    expect(rollouts.map(({ part }) => part).toSorted()).toEqual(["på nettet", "ringe og skrive"]);
    const lines = rollouts.flatMap(({ history }) => history.map(({ text }) => text));
    expect(lines.filter((text) => /føres frem for sig/.test(text))).toHaveLength(2);
  });

  test("has its past in common: a step learned late and a correction reach both, or neither", async () => {
    const { slug, key } = await together();
    await step(key, "planned", "2026-11-10");
    await split(key, "2026-12-10");
    const made = await newOne(slug, key);
    expect(await step(key, "agreed", "2026-12-05")).toEqual({ ok: true });
    expect([await statusOf(key), await statusOf(made)]).toEqual(["agreed", "agreed"]);
    await step(made, "paused", "2026-12-20");
    expect(await step(key, "paused", "2026-12-07")).toMatchObject({
      refused: [{ refusal: "breaks_history" }],
    });
    const own = await ownerRows("select seq from event where subject_key = $1 order by seq", [key]);
    const seq = BigInt(String(own[1]?.["seq"]));
    const moved = async (rollout: string) =>
      correctRollout(pia, { shown: await shown(rollout), correction: { seq, on: "2026-11-11" } }, NOW);
    expect(await moved(made)).toEqual({ ok: false, refusal: "not_found" });
    expect(await moved(key)).toEqual({ ok: true });
    const { rollouts } = await typeOn(slug, LATER);
    expect(rollouts.map(({ state }) => state.passed.planned?.on)).toEqual(["2026-11-11", "2026-11-11"]);
    await noteWaiting(pia, { shown: await shown(made), party: "kl", on: LATER }, NOW);
    const parties = (await typeOn(slug, LATER)).rollouts.map(({ state }) => state.waiting?.party ?? null);
    expect(parties.filter((party) => party === "kl")).toHaveLength(1);
  });

  test("into one thing alone is not split again", async () => {
    const { slug, key } = await together();
    await split(key, "2026-12-10", [ONLINE]);
    const online = await newOne(slug, key);
    expect(await split(online, "2026-12-12", [ONLINE])).toEqual({ ok: false, refusal: "nothing_left" });
  });

  test("is refused where there is nothing to split, on a day ahead or before it began, and when it is over", async () => {
    const { slug, key } = await together();
    const before = await typeOn(slug, LATER);
    expect(await split(key, "2026-12-10", [CONTACT, ONLINE, ...(await others(slug))])).toEqual({
      ok: false,
      refusal: "nothing_left",
    });
    expect(await split(key, addDays(NOW.toISOString().slice(0, 10), 1))).toMatchObject({
      refusal: "in_future",
    });
    expect(await split(key, "2026-10-31")).toEqual({ ok: false, refusal: "not_together_then" });
    const stale = { ...(await shown(key)), version: 99 };
    expect(await splitRollout(pia, { shown: stale, pakker: [CONTACT], on: TODAY }, NOW)).toMatchObject({
      refusal: "changed_meanwhile",
    });
    for (const role of ["caseworker", "area_contact", "admin", "auditor", "board_member"] as const)
      expect(await split(key, "2026-12-10", [CONTACT], await signedInAs(role))).toMatchObject({
        refusal: "not_permitted",
      });
    expect(await typeOn(slug, LATER)).toEqual(before);
    await step(key, "retired", "2026-12-01");
    expect(await split(key, "2026-12-10")).toEqual({ ok: false, refusal: "over" });
  });
});

/** The other pakker of a type. */
async function others(slug: string): Promise<PakkeKind[]> {
  const all = await db().fuldmagtspakke.findMany({ where: { typeSlug: slug, kind: { not: "act" } } });
  return all.map(({ kind, channel }) => ({ kind, channel }));
}
