import { describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { counted, isGiven, standingOf, tally } from "@/lib/rollout/board";
import { countOn, liveSeries, planSeries, type TypeHistory } from "@/lib/rollout/burn-up";
import { foretoldOf } from "@/lib/rollout/foretold";
import { readRolloutLog } from "@/lib/rollout/log";
import { readBoard } from "@/lib/rollout/read-board";
import { DEMO } from "@/prisma/seed/data";

const END = DEMO.asOf;

async function histories(): Promise<TypeHistory[]> {
  const [board, log] = [await readBoard(END), await readRolloutLog()];
  return counted(board.types).map(({ slug, rollouts }) => ({
    slug,
    rollouts: rollouts.map(({ key, state }) => ({
      events: log.events.get(key) ?? [],
      firstPlannedOn: state.firstPlannedOn,
    })),
  }));
}

describe("the board of the demo history", () => {
  test("counts 49 types at its end, 14 of them live", async () => {
    const { types } = await readBoard(END);
    expect(counted(types)).toHaveLength(49);
    expect(tally(types)).toMatchObject({ live: 14, not_begun: 0 });
    expect(types.filter((type) => isGiven(type) && standingOf(type) !== "live")).toHaveLength(1);
  });

  test("shows each rollout with the status, plan and waiting party that the history gives it", async () => {
    const { types } = await readBoard(END);
    const states = types.flatMap(({ slug, rollouts }) =>
      rollouts.map(({ area, state }) => ({ type: slug, area: area.title, state })),
    );
    expect(states).toHaveLength(DEMO.rollouts.length);
    for (const { type, area, status, plannedLiveOn, waitingFor, gates } of DEMO.rollouts) {
      const found = states.find((row) => row.type === type && row.area === area);
      expect(found?.state, `${type} ${area}`).toMatchObject({ status, firstPlannedOn: plannedLiveOn });
      expect(found?.state.waiting?.party ?? null).toBe(waitingFor);
      for (const { gate, occurredOn } of gates) expect(found?.state.passed[gate]?.on).toBe(occurredOn);
    }
  });

  test("set back shows the old picture: a type retired later still counts, and fewer are live", async () => {
    const { types } = await readBoard("2026-03-31");
    expect(counted(types)).toHaveLength(50);
    expect(tally(types).live).toBe(3);
  });

  test("has a burn-up whose last point is the tally, and whose plan is first plans", async () => {
    const types = await histories();
    expect(countOn(liveSeries(types, END), END)).toBe(14);
    for (const day of ["2026-01-31", "2026-05-15", "2026-09-30"]) {
      const { types: then } = await readBoard(day);
      const known = new Set(types.map(({ slug }) => slug));
      const live = counted(then).filter((type) => known.has(type.slug) && standingOf(type) === "live");
      expect(countOn(liveSeries(types, END), day)).toBe(live.length);
    }
    expect(planSeries(types).at(-1)?.count).toBe(types.length);
  });
});

test("of the demo history the last quarter's forecast can be held against what happened, and the first ones could not be made", async () => {
  const foretold = foretoldOf(await readBoard(END), await readRolloutLog());
  expect(foretold.map(({ quarter }) => quarter.last)).toEqual(["2026-09-30"]);
  for (const { low, high } of foretold) expect(low <= 14 && 14 <= high).toBe(true);
});

describe("the log of the rollout", () => {
  test("is read once, and again only for what was written since, whoever commits first", async () => {
    const before = await readRolloutLog();
    expect(await readRolloutLog()).toBe(before);
    const key = [...before.events.keys()][0] ?? expect.fail("the log is empty");
    await inTransaction((tx) =>
      recordEvent(tx, {
        subject: { kind: "rollout", key },
        occurredOn: END,
        actor: "operator",
        fact: { type: "rollout.waiting", party: "kl" },
      }),
    );
    const after = await readRolloutLog();
    expect(after.events.get(key)).toHaveLength((before.events.get(key)?.length ?? 0) + 1);
    const untouched = [...before.events.keys()].filter((other) => other !== key);
    for (const other of untouched) expect(after.events.get(other)).toBe(before.events.get(other));
  });

  test("misses no event of a slow writer that began first and committed last", async () => {
    const { events } = await readRolloutLog();
    const [first = "", second = ""] = events.keys();
    const waiting = (key: string) => ({
      subject: { kind: "rollout", key } as const,
      occurredOn: END,
      actor: "operator",
      fact: { type: "rollout.waiting", party: "us" } as const,
    });
    const slow = inTransaction(async (tx) => {
      await recordEvent(tx, waiting(first));
      await inTransaction((other) => recordEvent(other, waiting(second)));
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const meanwhile = readRolloutLog();
    await slow;
    await meanwhile;
    const after = await readRolloutLog();
    for (const key of [first, second]) {
      expect(after.events.get(key)).toHaveLength((events.get(key)?.length ?? 0) + 1);
    }
  });
});
