import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import { GATES, type ROLLOUT_STEP_NAMES, type RolloutStatus } from "@/lib/rollout/gates";
import { rolloutState } from "@/lib/rollout/state";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { anEvent } from "@/tests/people";
import { aLife, FIRST } from "@/tests/rollouts";

const aDay = fc.nat({ max: 16 }).map((days) => addDays(FIRST, days));

describe("the state of a rollout", () => {
  test("is the same whatever order its events were recorded in, as of any day", () => {
    fc.assert(
      fc.property(
        aLife.chain((life) => fc.tuple(fc.constant(life), shuffled(life))),
        aDay,
        ([life, other], asOf) => {
          expect(rolloutState(other, { asOf })).toEqual(rolloutState(life, { asOf }));
        },
      ),
    );
  });

  test("has the status that the timeline gives, as of any day", () => {
    fc.assert(
      fc.property(aLife, aDay, (life, asOf) => {
        const timeline = rolloutTimeline(life, { asOf });
        expect(timeline.ok && timeline.status).toBe(rolloutState(life, { asOf })?.status ?? null);
      }),
    );
  });

  test("as known at an earlier moment is never changed by what is recorded later", () => {
    fc.assert(
      fc.property(aLife, fc.nat(), aDay, (life, draw, asOf) => {
        const wrong = life[draw % life.length];
        const knownAt = BigInt(life.length);
        const later = anEvent(
          { type: "rollout.annulled" },
          { seq: knownAt + 1n, corrects: wrong?.seq ?? null, occurredOn: wrong?.occurredOn ?? FIRST },
        );
        const cut = { asOf, knownAt };
        expect(rolloutState([...life, later], cut)).toEqual(rolloutState(life, cut));
      }),
    );
  });

  test("holds its gate through a pause, and has passed every gate up to it that it came by", () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const state = rolloutState(life);
        if (!state) return;
        expect(GATES).toContain(state.gate);
        if (state.status !== "paused" && state.status !== "retired") expect(state.gate).toBe(state.status);
        expect(state.passed[state.gate]).toBeDefined();
      }),
    );
  });
});

/** The same events with their numbers dealt out anew: another order of writing down. */
function shuffled(life: readonly RecordedEvent[]) {
  return fc
    .shuffledSubarray([...life], { minLength: life.length, maxLength: life.length })
    .map((order) => order.map((event, index) => ({ ...event, seq: BigInt(index + 1) })));
}

const stepped = (
  step: (typeof ROLLOUT_STEP_NAMES)[number],
  to: RolloutStatus,
  day: number,
  more: object = {},
) =>
  anEvent(
    { type: "rollout.stepped", step, to, ...more },
    { seq: BigInt(day), occurredOn: `2026-03-${String(day).padStart(2, "0")}` },
  );
const planned = (day: number, liveOn: string, nextGateOn: string | null = null) =>
  anEvent(
    { type: "rollout.planned", liveOn, expectedLiveOn: liveOn, nextGateOn },
    { seq: BigInt(day), occurredOn: `2026-03-${String(day).padStart(2, "0")}` },
  );

describe("what a rollout waits for", () => {
  test("is whom the last step or note named, since that day; nobody when it is live", () => {
    const events = [
      stepped("start", "idea", 1, { waitingFor: "area" }),
      stepped("plan", "planned", 2),
      anEvent({ type: "rollout.waiting", party: "kl" }, { seq: 3n, occurredOn: "2026-03-03" }),
    ];
    expect(rolloutState(events.slice(0, 2))?.waiting).toEqual({ party: "area", since: "2026-03-01" });
    expect(rolloutState(events)?.waiting).toEqual({ party: "kl", since: "2026-03-03" });
    const live = [...events, stepped("agree", "agreed", 4), stepped("skip_test", "live", 5)];
    expect(rolloutState(live)?.waiting).toBeNull();
  });
});

describe("the plan of a rollout", () => {
  test("is the last one said, while delay is counted from the first", () => {
    const events = [stepped("start", "idea", 1), planned(2, "2026-06-01"), planned(3, "2026-09-01")];
    expect(rolloutState(events)).toMatchObject({
      firstPlannedOn: "2026-06-01",
      plan: { liveOn: "2026-09-01" },
    });
  });

  test("has no day for the next gate once the gate is passed", () => {
    const events = [stepped("start", "idea", 1), planned(2, "2026-06-01", "2026-03-10")];
    expect(rolloutState(events)?.plan.nextGateOn).toBe("2026-03-10");
    const plan = rolloutState([...events, stepped("plan", "planned", 3)])?.plan;
    expect(plan).toEqual({ liveOn: "2026-06-01", expectedLiveOn: "2026-06-01", nextGateOn: null });
  });
});

test("a test that failed takes its day back, and keeps the answer it was built on", () => {
  const events = [
    ...[stepped("start", "idea", 1), stepped("plan", "planned", 2), stepped("agree", "agreed", 3)],
    ...[stepped("send_connection", "connection_sent", 4), stepped("confirm", "confirmed", 5)],
    ...[stepped("begin_test", "in_test", 6), stepped("fail_test", "confirmed", 7)],
  ];
  expect(rolloutState(events)).toMatchObject({
    status: "confirmed",
    since: "2026-03-07",
    passed: { confirmed: { on: "2026-03-05" } },
  });
  expect(rolloutState(events)?.passed).not.toHaveProperty("in_test");
});
