import { describe, expect, test } from "vitest";
import { copenhagenDay } from "@/lib/dates";
import { FACT, type RecordedEvent } from "@/lib/events/event";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { DEMO } from "./data";
import { historyOf, type Told } from "./history";

const histories = DEMO.rollouts.map((rollout) => ({
  name: `${rollout.type} in ${rollout.area}`,
  rollout,
  told: historyOf(rollout),
}));
const all = histories.flatMap(({ told }) => told);

describe("the invented history", () => {
  test.each(histories)("$name holds together at every moment of its telling", ({ rollout, told }) => {
    const events = asRecorded(told);
    for (const { seq } of events)
      expect(rolloutTimeline(events, { knownAt: seq })).toMatchObject({ ok: true });
    expect(rolloutTimeline(events)).toMatchObject({ ok: true, status: rollout.status });
  });

  test.each(histories)("$name passes its gates on the days of the data", ({ rollout, told }) => {
    const timeline = rolloutTimeline(asRecorded(told));
    const days = Object.fromEntries(rollout.gates.map(({ gate, occurredOn }) => [gate, occurredOn]));
    expect(timeline).toMatchObject({ gateOn: days });
  });

  test("nothing is written down before it happened, nor after the day the history ends", () => {
    for (const { occurredOn, recordedAt } of all) {
      expect(copenhagenDay(recordedAt) >= occurredOn).toBe(true);
      expect(copenhagenDay(recordedAt) <= DEMO.asOf).toBe(true);
    }
  });

  test("most is written down within five days, eight steps weeks late, and two steps are corrected", () => {
    const steps = all.filter(({ fact, corrects }) => fact.type === "rollout.stepped" && !corrects);
    const late = steps.filter((step) => daysLate(step) > 5);
    expect(late).toHaveLength(8);
    expect(Math.min(...late.map(daysLate))).toBeGreaterThanOrEqual(14);
    expect(all.filter(({ corrects }) => corrects)).toHaveLength(2);
  });

  test("the same data is told the same way every time", () => {
    expect(DEMO.rollouts.flatMap(historyOf)).toEqual(all);
  });
});

function daysLate({ occurredOn, recordedAt }: Told): number {
  return (Date.parse(copenhagenDay(recordedAt)) - Date.parse(occurredOn)) / 86_400_000;
}

function asRecorded(told: Told[]): RecordedEvent[] {
  const inOrder = told.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  return inOrder.map(({ occurredOn, recordedAt, fact, corrects }, index) => ({
    seq: BigInt(index),
    subject: { kind: "rollout", key: "one" },
    occurredOn,
    dayOrder: index,
    recordedAt,
    actor: "somebody",
    corrects: typeof corrects === "object" ? BigInt(inOrder.indexOf(corrects)) : null,
    fact: FACT.parse(fact),
  }));
}
