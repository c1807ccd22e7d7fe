import { describe, expect, test } from "vitest";
import { lifeLine } from "@/lib/sag/life-line";
import { SAG_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { CLOSED, eventsOf, type Move, OPEN, pathTo, WHOLE_LIFE } from "@/tests/people";

/** "done done current upcoming upcoming", first letters alone. */
const shape = (status: SagStatus, moves: readonly Move[]) =>
  lifeLine(status, eventsOf(moves))
    .map(({ state }) => state.charAt(0))
    .join("");

const SIGNED = WHOLE_LIFE.slice(0, 2);
const CHECKED = WHOLE_LIFE.slice(0, 3);
const REGISTERED = WHOLE_LIFE.slice(0, 4);

describe("the line of a sag's life", () => {
  test.each([
    ["awaiting_signature", "dcuuu"],
    ["received", "ddcuu"],
    ["checked", "dddcu"],
    ["registered", "ddddc"],
    ["completed", "ddddd"],
  ] as const)("in %s has gone so far: %s", (status, line) => {
    const way = WHOLE_LIFE.slice(0, WHOLE_LIFE.findIndex(({ to }) => to === status) + 1);
    expect(shape(status, way)).toBe(line);
  });

  test.each(SAG_STATUSES)("in %s has five steps, each with a label, and at most one is current", (status) => {
    const line = lifeLine(status, eventsOf(pathTo(status)));
    expect(line.map(({ key }) => key)).toEqual(WHOLE_LIFE.map(({ step }) => step));
    expect(line.filter(({ state }) => state === "current")).toHaveLength(OPEN.includes(status) ? 1 : 0);
    for (const { label } of line) expect(label).toMatch(/^\p{Lu}/u);
  });

  test("never has a step done after one that is not", () => {
    for (const status of SAG_STATUSES) expect(shape(status, pathTo(status))).toMatch(/^d*c?u*$/);
  });

  test("shows that a paper that came by itself was received with the first step", () => {
    const came: Move[] = [{ step: "create", from: null, to: "received" }];
    const [made, received] = lifeLine("received", eventsOf(came));
    expect(received?.detail).toBe("24.11.2026");
    expect(made?.detail).toBe(received?.detail);
    expect(lifeLine("awaiting_signature", eventsOf(WHOLE_LIFE.slice(0, 1)))[1]?.detail).toBeUndefined();
  });

  test("shows the day each step was last taken", () => {
    const again: Move[] = [
      ...SIGNED,
      { step: "ask_citizen", from: "received", to: "awaiting_citizen" },
      { step: "receive", from: "awaiting_citizen", to: "received" },
    ];
    expect(lifeLine("received", eventsOf(again)).map(({ detail }) => detail)).toEqual([
      ...["21.11.2026", "24.11.2026"],
      ...[undefined, undefined, undefined],
    ]);
  });

  test("shows no day for a step that is still to be taken, though it was taken once", () => {
    const undone: Move[] = [...REGISTERED, { step: "undo_registration", from: "registered", to: "checked" }];
    const line = lifeLine("checked", eventsOf(undone));
    expect(line.map(({ state }) => state.charAt(0)).join("")).toBe("dddcu");
    expect(line[3]?.detail).toBeUndefined();
  });
});

describe("where a life has stopped", () => {
  const stop = (from: SagStatus, to: SagStatus): Move => ({
    step:
      to === "ended" ? "end_by_death" : to === "rejected" ? "reject" : to === "lapsed" ? "lapse" : "withdraw",
    from,
    to,
  });

  test("the line shows how far it had come", () => {
    expect(shape("withdrawn", [...WHOLE_LIFE.slice(0, 1), stop("awaiting_signature", "withdrawn")])).toBe(
      "duuuu",
    );
    expect(shape("rejected", [...SIGNED, stop("received", "rejected")])).toBe("dduuu");
    expect(shape("rejected", [...CHECKED, stop("checked", "rejected")])).toBe("ddduu");
    expect(shape("ended", [...REGISTERED, stop("registered", "ended")])).toBe("ddddu");
    expect(shape("ended", [...WHOLE_LIFE, stop("completed", "ended")])).toBe("ddddd");
    expect(CLOSED).toContain("ended");
  });

  test("the line does not show a registration that was undone", () => {
    const undone: Move[] = [...REGISTERED, { step: "undo_registration", from: "registered", to: "checked" }];
    expect(shape("rejected", [...undone, stop("checked", "rejected")])).toBe("ddduu");
  });

  test("the line does not show pages that were received for papers no longer in force", () => {
    const changed: Move[] = [
      ...CHECKED,
      { step: "change_content", from: "checked", to: "awaiting_signature" },
    ];
    expect(shape("lapsed", [...changed, stop("awaiting_signature", "lapsed")])).toBe("duuuu");
  });

  test("the line shows a sag that began with the papers here as received", () => {
    const began: Move[] = [{ step: "create", from: null, to: "received" }];
    expect(shape("rejected", [...began, stop("received", "rejected")])).toBe("dduuu");
  });
});
