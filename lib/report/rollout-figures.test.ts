import { describe, expect, test } from "vitest";
import type { RecordedEvent } from "@/lib/events/event";
import type { BoardType } from "@/lib/rollout/board";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { quarterOf } from "@/lib/rollout/quarters";
import type { RolloutState } from "@/lib/rollout/state";
import { anEvent } from "@/tests/people";
import { aRolledOutType } from "@/tests/rollouts";
import { rolloutFigures } from "./rollout-figures";

const QUARTER = quarterOf("2026-08-01");
const NO_PLAN = { liveOn: null, expectedLiveOn: null, nextGateOn: null };

type Told = { before?: BoardType[]; now: BoardType[]; events?: Record<string, RecordedEvent[]> };

const figuresOf = ({ before = [], now, events = {} }: Told) =>
  rolloutFigures({
    quarter: QUARTER,
    before: { day: "2026-06-30", types: before },
    now: { day: QUARTER.last, types: now },
    log: { upTo: 9n, events: new Map(Object.entries(events)) },
    parties: new Map([["vendor", "Leverandøren"]]),
    sentences: new Map([["madservice", "Bestille mad."]]),
  });

const stepped = (to: RolloutStatus, occurredOn: string) =>
  anEvent(
    { type: "rollout.stepped", step: to === "live" ? "go_live" : "begin_test", to },
    { occurredOn, seq: BigInt(occurredOn.replaceAll("-", "")) },
  );
const wentLive = (on: string) => stepped("live", on);
const planned = (change: Partial<RolloutState>, expected: string | null = null): Partial<RolloutState> => ({
  plan: { ...NO_PLAN, expectedLiveOn: expected },
  ...change,
});

describe("the phases", () => {
  test("gather gates into what readers know, and every counted type is in one", () => {
    const statuses = [
      "idea",
      "planned",
      "agreed",
      "connection_sent",
      "confirmed",
      "in_test",
      "live",
      "paused",
    ] as const;
    const now = [
      ...statuses.map((status) => aRolledOutType(status, [{ status }])),
      aRolledOutType("ikke-begyndt", []),
      aRolledOutType("national", [], { national: true }),
      aRolledOutType("udfaset", [{ status: "retired" }]),
    ];
    const { phases, counted, national } = figuresOf({ now });
    expect(phases).toEqual({ live: 1, in_test: 1, on_the_way: 3, planned: 1, no_plan: 2, paused: 1 });
    expect([counted, national]).toEqual([9, 1]);
  });

  test("leave what can be given in part to a number of its own", () => {
    const now = [aRolledOutType("delt", [{ status: "live" }, { status: "agreed" }])];
    expect(figuresOf({ now })).toMatchObject({ inPart: 1, phases: { live: 0, on_the_way: 1 } });
  });
});

describe("what went live in the quarter", () => {
  test("is from the day on which the last rollout made it so, with its sentence", () => {
    const now = [aRolledOutType("madservice", [{ status: "live" }, { status: "live" }])];
    const events = {
      "madservice-0": [wentLive("2026-07-06")],
      "madservice-1": [stepped("in_test", "2026-05-05"), wentLive("2026-09-14")],
    };
    expect(figuresOf({ now, events }).wentLive).toEqual([
      { slug: "madservice", title: "madservice", sentence: "Bestille mad.", on: "2026-09-14" },
    ]);
  });

  test("is not what was live before it", () => {
    const live = [aRolledOutType("madservice", [{ status: "live" }])];
    expect(figuresOf({ before: live, now: live }).wentLive).toEqual([]);
  });
});

describe("late", () => {
  test("is what the first plan had live by the end of the quarter: the earliest first, with whom we wait for", () => {
    const waiting = { party: "vendor", since: "2026-08-01" };
    const now = [
      aRolledOutType("to", [planned({ status: "agreed", firstPlannedOn: "2026-09-30" })]),
      aRolledOutType("en", [
        planned({ status: "live", firstPlannedOn: "2026-05-01" }),
        planned({ status: "in_test", firstPlannedOn: "2026-08-31", waiting }, "2026-11-30"),
      ]),
      aRolledOutType("i-tide", [planned({ status: "agreed", firstPlannedOn: "2026-10-01" }, "2027-03-01")]),
      aRolledOutType("i-brug", [planned({ status: "live", firstPlannedOn: "2026-05-01" })]),
    ];
    const figures = figuresOf({ now });
    expect(figures.late).toEqual([
      {
        title: "en",
        plannedOn: "2026-08-31",
        expectedOn: "2026-11-30",
        waitingFor: { slug: "vendor", name: "Leverandøren" },
      },
      { title: "to", plannedOn: "2026-09-30", expectedOn: null, waitingFor: null },
    ]);
    expect([figures.planned, figures.plannedNext]).toEqual([3, 4]);
  });
});

describe("what comes next", () => {
  test("is expected from the first to the last day of the next quarter, the nearest first; a pause has no day", () => {
    const expectedOn = (slug: string, day: string, status: "agreed" | "paused" = "agreed") =>
      aRolledOutType(slug, [planned({ status }, day)]);
    const now = [
      expectedOn("sidste", "2026-12-31"),
      expectedOn("nytaar", "2027-01-01"),
      expectedOn("foerste", "2026-10-01"),
      expectedOn("kvartalet", "2026-09-30"),
      expectedOn("pause", "2026-11-01", "paused"),
    ];
    expect(figuresOf({ now }).next.map(({ title }) => title)).toEqual(["foerste", "sidste"]);
  });
});

test("paused says since when; retired is what was counted before and is no more", () => {
  const paused = aRolledOutType("pause", [
    { status: "paused", since: "2026-08-08" },
    { status: "paused", since: "2026-07-07" },
  ]);
  const before = [paused, aRolledOutType("udfaset", [{ status: "live" }]), aRolledOutType("vaek", [])];
  const now = [paused, aRolledOutType("udfaset", [{ status: "retired" }])];
  const figures = figuresOf({ before, now });
  expect(figures.paused).toEqual([{ title: "pause", since: "2026-07-07" }]);
  expect(figures.retired).toEqual(["udfaset", "vaek"]);
});

test("the course is told at the ends of quarters, to the end of the first plan; what is to come is not told", () => {
  const now = [
    aRolledOutType("madservice", [planned({ status: "live", firstPlannedOn: "2026-03-31" })]),
    aRolledOutType("senere", [planned({ status: "agreed", firstPlannedOn: "2027-01-01" })]),
  ];
  const events = { "madservice-0": [wentLive("2026-04-01")] };
  expect(figuresOf({ now, events }).course).toEqual([
    { on: "2026-03-31", live: 0, planned: 1 },
    { on: "2026-06-30", live: 1, planned: 1 },
    { on: "2026-09-30", live: 1, planned: 1 },
    { on: "2026-12-31", live: null, planned: 1 },
    { on: "2027-03-31", live: null, planned: 2 },
  ]);
});

test("a forecast from too few is none", () => {
  expect(figuresOf({ now: [aRolledOutType("en", [{ status: "live" }])] }).forecast).toBeNull();
});
