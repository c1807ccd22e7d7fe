import { describe, expect, test } from "vitest";
import type { Board, BoardPakke, BoardType } from "@/lib/rollout/board";
import { type MatrixFilter, matrixOf } from "@/lib/rollout/matrix";
import type { RolloutState } from "@/lib/rollout/state";

const DAY = "2026-11-22";
const CARE = { slug: "pleje", title: "Pleje og omsorg" };
const MONEY = { slug: "oekonomi", title: "Økonomi" };
const context = { parties: new Map([["kl", "KL"]]), limit: 30 };
const ALL: MatrixFilter = { stillOnly: false };

const state = (change: Partial<RolloutState> = {}): RolloutState => ({
  status: "agreed",
  gate: "agreed",
  since: "2026-11-01",
  passed: {
    idea: { on: "2026-01-01", evidence: [], waitingFor: null },
    planned: { on: "2026-05-01", evidence: [], waitingFor: null },
    agreed: { on: "2026-11-01", evidence: [], waitingFor: null },
  },
  plan: { liveOn: "2027-01-01", expectedLiveOn: "2027-03-02", nextGateOn: "2026-12-01" },
  firstPlannedOn: "2027-01-01",
  waiting: { party: "kl", since: "2026-11-12" },
  lastOn: "2026-11-12",
  endsOn: null,
  splitOn: null,
  ...change,
});
const type = (
  slug: string,
  rollouts: [string, typeof CARE, RolloutState][],
  national = false,
): BoardType => ({
  slug,
  title: slug,
  area: CARE,
  forvaltning: null,
  source: "seed",
  national,
  rollouts: rollouts.map(([key, area, own]) => ({
    key,
    version: 7,
    area,
    part: null,
    ticket: null,
    pakker: [],
    state: own,
  })),
});
const board = (...types: BoardType[]): Board => ({ day: DAY, types });
const lineOf = (own: RolloutState, filter = ALL) =>
  matrixOf(board(type("madservice", [["a", CARE, own]])), filter, context)[0]?.types[0]?.lines[0];

describe("a row of the matrix", () => {
  test("of contact pakker alone has its next day at live, for nothing is connected", () => {
    const held = {
      kind: "act",
      channel: "contact",
      privilegienavn: null,
      form: null,
      itSystem: null,
      vendor: null,
    };
    const one = type("madservice", [["a", CARE, state()]]);
    const contact = {
      ...one,
      rollouts: one.rollouts.map((rollout) => ({ ...rollout, pakker: [held] as BoardPakke[] })),
    };
    const [line] = matrixOf(board(contact), ALL, context)[0]?.types[0]?.lines ?? [];
    expect(line?.cells).toMatchObject({
      connection_sent: { kind: "none" },
      live: { kind: "next", on: "2026-12-01" },
    });
  });

  test("has the days of the gates passed, the planned day of the next, and the day it is to be live", () => {
    expect(lineOf(state())).toMatchObject({
      version: 7,
      party: "KL",
      days: 10,
      delay: 60,
      isStill: false,
      cells: {
        idea: { kind: "passed", on: "2026-01-01", isHere: false },
        agreed: { kind: "passed", on: "2026-11-01", isHere: true },
        connection_sent: { kind: "next", on: "2026-12-01", isOverdue: false },
        confirmed: { kind: "none" },
        live: { kind: "goal", on: "2027-03-02" },
      },
    });
  });

  test("says when the planned day has passed", () => {
    const late = lineOf(state({ plan: { liveOn: null, expectedLiveOn: null, nextGateOn: "2026-11-21" } }));
    expect(late).toMatchObject({
      isLate: true,
      isStill: true,
      cells: { connection_sent: { isOverdue: true } },
    });
    const today = lineOf(state({ plan: { liveOn: null, expectedLiveOn: null, nextGateOn: DAY } }));
    expect(today).toMatchObject({ isLate: false, isStill: false });
  });

  test("of what is paused or retired plans nothing", () => {
    for (const status of ["paused", "retired"] as const) {
      const cells = lineOf(state({ status }))?.cells;
      expect(cells).toMatchObject({ connection_sent: { kind: "none" }, live: { kind: "none" } });
      expect(cells?.agreed).toMatchObject({ isHere: true, isPaused: status === "paused" });
    }
  });
});

describe("an area of the matrix", () => {
  const across = type("opkraevning", [
    ["a", CARE, state({ status: "live", gate: "live" })],
    ["b", MONEY, state()],
  ]);

  test("counts a type with several rollouts at its slowest, and lists each", () => {
    const [group] = matrixOf(board(across), ALL, context);
    expect(group).toMatchObject({ total: 1, live: 0, counts: { agreed: 1, live: 0 } });
    expect(group?.types[0]?.lines.map(({ area }) => area.title)).toEqual(["Pleje og omsorg", "Økonomi"]);
  });

  test("leaves out what the filter does not let through, and national types always", () => {
    const types = [across, type("national", [["c", CARE, state()]], true)];
    const shown = (filter: Partial<MatrixFilter>) =>
      matrixOf(board(...types), { ...ALL, ...filter }, context).flatMap((group) =>
        group.types.flatMap(({ lines }) => lines.map(({ key }) => key)),
      );
    expect(shown({})).toEqual(["a", "b"]);
    expect(shown({ area: "oekonomi" })).toEqual(["b"]);
    expect(shown({ status: "live" })).toEqual(["a"]);
    expect(shown({ party: "kl" })).toEqual(["a", "b"]);
    expect(shown({ party: "vendor" })).toEqual([]);
    expect(shown({ stillOnly: true })).toEqual([]);
  });
});
