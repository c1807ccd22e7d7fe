import { describe, expect, test } from "vitest";
import type { RecordedEvent } from "@/lib/events/event";
import {
  GATES,
  ROLLOUT_STATUSES,
  ROLLOUT_STEP_NAMES,
  type RolloutStatus,
  type RolloutStep,
  rolloutStep,
  stepBetween,
} from "@/lib/rollout/gates";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { anEvent } from "@/tests/people";

const FORWARD: [RolloutStep, RolloutStatus][] = [
  ["start", "idea"],
  ["plan", "planned"],
  ["agree", "agreed"],
  ["send_connection", "connection_sent"],
  ["confirm", "confirmed"],
  ["begin_test", "in_test"],
  ["go_live", "live"],
];
const upTo = (gate: RolloutStatus) => FORWARD.slice(0, FORWARD.findIndex(([, to]) => to === gate) + 1);

/** One step a day from 1 March, recorded in that order. */
function history(...steps: [RolloutStep, RolloutStatus][]): RecordedEvent[] {
  return steps.map(([step, to], index) => stepped(step, to, index + 1));
}

function stepped(step: RolloutStep, to: RolloutStatus, day: number, change: Partial<RecordedEvent> = {}) {
  const occurredOn = `2026-03-${String(day).padStart(2, "0")}`;
  return anEvent({ type: "rollout.stepped", step, to }, { seq: BigInt(day), occurredOn, ...change });
}

describe("the gates", () => {
  test("are seven and are passed one at a time", () => {
    expect(GATES).toEqual(FORWARD.map(([, to]) => to));
    for (const gate of GATES) {
      expect(rolloutTimeline(history(...upTo(gate)))).toMatchObject({ ok: true, status: gate });
    }
  });

  test("each keep the day they were passed", () => {
    expect(rolloutTimeline(history(...FORWARD))).toMatchObject({
      gateOn: { idea: "2026-03-01", confirmed: "2026-03-05", live: "2026-03-07" },
    });
  });

  test("cannot be leapt over", () => {
    for (const [index, [step, to]] of FORWARD.entries()) {
      const leap = history(...FORWARD.slice(0, Math.max(0, index - 1)), [step, to]);
      if (index > 0) expect(rolloutTimeline(leap), step).toMatchObject({ ok: false, at: leap.at(-1) });
    }
  });

  test("a test that failed leads back to confirmed, and the second passing is the one that counts", () => {
    const again = history(...upTo("in_test"), ["fail_test", "confirmed"], ["begin_test", "in_test"]);
    expect(rolloutTimeline(again)).toMatchObject({
      status: "in_test",
      gateOn: { confirmed: "2026-03-07", in_test: "2026-03-08" },
    });
    expect(rolloutTimeline(history(...FORWARD, ["fail_test", "confirmed"])).ok).toBe(false);
  });

  test("contact pakker go live without a test once they are agreed, also where others had come farther before they parted", () => {
    const from = ["agreed", "connection_sent", "confirmed"];
    for (const gate of GATES) {
      const leap = rolloutTimeline(history(...upTo(gate), ["skip_test", "live"]));
      expect(leap.ok && leap.status === "live", gate).toBe(from.includes(gate));
    }
  });
});

describe("a pause", () => {
  test.each(GATES)("from %s goes back to the gate that was held, and to no other", (gate) => {
    const paused = [...upTo(gate), ["pause", "paused"]] satisfies [RolloutStep, RolloutStatus][];
    expect(rolloutTimeline(history(...paused))).toMatchObject({ ok: true, status: "paused" });
    for (const back of GATES) {
      expect(rolloutTimeline(history(...paused, ["resume", back])).ok, back).toBe(back === gate);
    }
  });

  test("is no gate: neither it nor going on changes the day a gate was passed", () => {
    const timeline = rolloutTimeline(history(...upTo("planned"), ["pause", "paused"], ["resume", "planned"]));
    expect(timeline).toMatchObject({ status: "planned", gateOn: { planned: "2026-03-02" } });
    if (timeline.ok) expect(timeline.gateOn).not.toHaveProperty("paused");
  });

  test("can come twice, and each goes back to its own gate", () => {
    const twice = history(
      ...upTo("planned"),
      ["pause", "paused"],
      ["resume", "planned"],
      ["agree", "agreed"],
      ["pause", "paused"],
      ["resume", "agreed"],
    );
    expect(rolloutTimeline(twice)).toMatchObject({ ok: true, status: "agreed" });
  });

  test("of a paused or a retired rollout is refused", () => {
    expect(rolloutTimeline(history(...upTo("idea"), ["pause", "paused"], ["pause", "paused"])).ok).toBe(
      false,
    );
    expect(rolloutTimeline(history(...upTo("idea"), ["retire", "retired"], ["pause", "paused"])).ok).toBe(
      false,
    );
  });
});

describe("retiring", () => {
  test.each([...GATES])("is possible from %s and is the end", (gate) => {
    const retired = [...upTo(gate), ["retire", "retired"]] satisfies [RolloutStep, RolloutStatus][];
    expect(rolloutTimeline(history(...retired))).toMatchObject({ ok: true, status: "retired" });
    for (const step of ROLLOUT_STEP_NAMES) {
      for (const to of rolloutStep(step).to) {
        expect(rolloutTimeline(history(...retired, [step, to])).ok).toBe(false);
      }
    }
  });

  test("is possible while paused", () => {
    const retired = history(...upTo("live"), ["pause", "paused"], ["retire", "retired"]);
    expect(rolloutTimeline(retired)).toMatchObject({ ok: true, status: "retired" });
  });
});

describe("a step that is told late", () => {
  const known = history(...upTo("agreed"));

  test("is taken in on its day when what came after still follows", () => {
    const pause = stepped("pause", "paused", 2, { seq: 10n, dayOrder: 2 });
    const resume = stepped("resume", "planned", 2, { seq: 11n, dayOrder: 3 });
    const all = [...known, resume, pause];
    expect(rolloutTimeline(all)).toMatchObject({ ok: true, status: "agreed" });
    expect(rolloutTimeline(all, { asOf: "2026-03-02" })).toMatchObject({ status: "planned" });
  });

  test("is refused when what came after no longer follows; the first that does not is pointed out", () => {
    const retire = stepped("retire", "retired", 2, { seq: 10n, dayOrder: 2 });
    expect(rolloutTimeline([...known, retire])).toEqual({ ok: false, at: known[2] });
  });

  test("is unknown to the picture at an older watermark", () => {
    const sent = stepped("send_connection", "connection_sent", 4, { seq: 10n });
    expect(rolloutTimeline([...known, sent], { knownAt: 9n })).toMatchObject({ status: "agreed" });
    expect(rolloutTimeline([...known, sent], { knownAt: 10n })).toMatchObject({ status: "connection_sent" });
  });

  test("can correct a day", () => {
    const corrected = stepped("agree", "agreed", 20, { corrects: 3n });
    expect(rolloutTimeline([...known, corrected])).toMatchObject({ gateOn: { agreed: "2026-03-20" } });
    expect(rolloutTimeline([...known, corrected], { asOf: "2026-03-10" })).toMatchObject({
      status: "planned",
    });
  });
});

test("plans and waiting parties do not move a rollout", () => {
  const notes = [
    anEvent({ type: "rollout.waiting", party: "vendor" }, { seq: 20n }),
    anEvent({ type: "rollout.planned", liveOn: null, expectedLiveOn: null, nextGateOn: null }, { seq: 21n }),
  ];
  expect(rolloutTimeline([...history(...upTo("planned")), ...notes])).toMatchObject({ status: "planned" });
  expect(rolloutTimeline(notes)).toEqual({ ok: true, status: null, gateOn: {} });
});

describe("the step between two statuses", () => {
  test("is the one row of the table that leads from the one to the other, and none where there is no row", () => {
    for (const from of [null, ...ROLLOUT_STATUSES]) {
      for (const to of ROLLOUT_STATUSES) {
        const rows = ROLLOUT_STEP_NAMES.filter(
          (name) => rolloutStep(name).from.includes(from) && rolloutStep(name).to.includes(to),
        );
        expect(rows.length, `${from} ${to}`).toBeLessThanOrEqual(1);
        expect(stepBetween(from, to)).toBe(rows[0] ?? null);
      }
    }
  });

  test("is named as people name it", () => {
    expect(stepBetween(null, "idea")).toBe("start");
    expect(stepBetween("in_test", "confirmed")).toBe("fail_test");
    expect(stepBetween("agreed", "live")).toBe("skip_test");
    expect(stepBetween("paused", "live")).toBe("resume");
    expect(stepBetween("live", "paused")).toBe("pause");
    expect(stepBetween("paused", "retired")).toBe("retire");
    expect(stepBetween("idea", "live")).toBeNull();
    expect(stepBetween("live", "idea")).toBeNull();
    expect(stepBetween("idea", "idea")).toBeNull();
  });
});
