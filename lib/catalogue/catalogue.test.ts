import { describe, expect, test } from "vitest";
import { byArea, canBeGiven, isCounted, isLive, isRetired } from "@/lib/catalogue/catalogue";
import { ROLLOUT_STATUSES, type RolloutStatus } from "@/lib/rollout/gates";
import { aType } from "@/tests/people";

const inAreas = (...statuses: RolloutStatus[]) => ({
  national: false,
  rollouts: statuses.map((status) => ({ area: "a", status })),
});
const NATIONAL = { national: true, rollouts: [] };
const judged = (type: ReturnType<typeof inAreas>) => ({
  given: canBeGiven(type),
  live: isLive(type),
  retired: isRetired(type),
  counted: isCounted(type),
});

describe("a type", () => {
  test("can be given as soon as one of its rollouts is live, and is live when all are that are not retired", () => {
    expect(judged(inAreas("live"))).toEqual({ given: true, live: true, retired: false, counted: true });
    expect(judged(inAreas("live", "in_test"))).toEqual({
      given: true,
      live: false,
      retired: false,
      counted: true,
    });
    expect(judged(inAreas("live", "retired"))).toEqual({
      given: true,
      live: true,
      retired: false,
      counted: true,
    });
  });

  test("is not live in any other status, paused among them", () => {
    for (const status of ROLLOUT_STATUSES.filter((name) => name !== "live")) {
      expect(judged(inAreas(status))).toMatchObject({ given: false, live: false });
      expect(judged(inAreas("live", status))).toMatchObject({ given: true, live: status === "retired" });
    }
  });

  test("is retired, and no longer counted, when all its rollouts are", () => {
    expect(judged(inAreas("retired", "retired"))).toEqual({
      given: false,
      live: false,
      retired: true,
      counted: false,
    });
    expect(judged(inAreas("retired", "idea"))).toMatchObject({ retired: false, counted: true });
  });

  test("without a rollout is counted and not live", () => {
    expect(judged(inAreas())).toEqual({ given: false, live: false, retired: false, counted: true });
  });

  test("that is national can be given and is neither live nor counted", () => {
    expect(judged(NATIONAL)).toEqual({ given: true, live: false, retired: false, counted: false });
  });
});

test("types stand under their area's heading, areas and types in the order given", () => {
  const area = (slug: string) => ({ slug, title: slug.toUpperCase() });
  const types = [
    aType({ slug: "a", area: area("x") }),
    aType({ slug: "b", area: area("y") }),
    aType({ slug: "c", area: area("x") }),
  ];
  expect(byArea(types).map(({ title, types: own }) => [title, own.map(({ slug }) => slug)])).toEqual([
    ["X", ["a", "c"]],
    ["Y", ["b"]],
  ]);
});
