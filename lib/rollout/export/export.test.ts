import { describe, expect, test } from "vitest";
import { toCsv } from "@/lib/list-file/csv";
import type { BoardType } from "@/lib/rollout/board";
import { coverageTable } from "@/lib/rollout/export/coverage-table";
import { matrixTable, type ShownMatrix } from "@/lib/rollout/export/matrix-table";
import { quarterTable } from "@/lib/rollout/export/quarter-table";
import { type MatrixFilter, matrixOf } from "@/lib/rollout/matrix";
import type { RolloutState } from "@/lib/rollout/state";

const DAY = "2026-11-22";
const DAYS = { day: DAY, today: "2026-11-24" };
const CARE = { slug: "pleje", title: "Pleje og omsorg" };
const MONEY = { slug: "oekonomi", title: "Økonomi; skat" };
const PARTIES = new Map([["kl", "KL"]]);

const state = (change: Partial<RolloutState> = {}): RolloutState => ({
  status: "agreed",
  gate: "agreed",
  since: "2026-11-01",
  passed: {
    idea: { on: "2026-01-01", evidence: [], waitingFor: null },
    agreed: { on: "2026-11-01", evidence: [], waitingFor: null },
  },
  plan: { liveOn: "2027-01-01", expectedLiveOn: "2027-03-02", nextGateOn: "2026-11-20" },
  firstPlannedOn: "2027-01-01",
  waiting: { party: "kl", since: "2026-11-12" },
  lastOn: "2026-11-12",
  endsOn: null,
  splitOn: null,
  ...change,
});
const type = (title: string, ...rollouts: [typeof CARE, RolloutState][]): BoardType => ({
  slug: title,
  title,
  area: CARE,
  forvaltning: "Ældre- og Handicapforvaltningen",
  source: "seed",
  national: false,
  rollouts: rollouts.map(([area, own], at) => ({
    key: `${title}-${at}`,
    version: 1,
    area,
    part: null,
    ticket: null,
    pakker: [],
    state: own,
  })),
});

const TYPES = [
  type("Madservice", [CARE, state()]),
  type("Opkrævning", [CARE, state({ status: "live", gate: "live" })], [MONEY, state({ status: "paused" })]),
];

function shown(filter: Partial<MatrixFilter> = {}): ShownMatrix {
  const whole = { stillOnly: false, ...filter };
  return {
    groups: matrixOf({ day: DAY, types: TYPES }, whole, { parties: PARTIES, limit: 30 }),
    filter: whole,
    areas: [CARE, MONEY].map(({ slug, title }) => ({ value: slug, label: title })),
    parties: PARTIES,
  };
}

describe("the matrix as a file", () => {
  test("says first which view it is, what was chosen, the day it shows, when it was fetched and how many", () => {
    expect(matrixTable(shown(), DAYS).about).toEqual([
      ["Udrulning", "Matrix"],
      ["Valg", "Ingen"],
      ["Vist pr.", { day: DAY }],
      ["Hentet", { day: "2026-11-24" }],
      ["Antal udrulninger", 3],
    ]);
    const narrowed = shown({ area: "oekonomi", status: "paused", party: "kl", stillOnly: true });
    expect(matrixTable(narrowed, DAYS).about.slice(1, 5)).toEqual([
      ["Fagområde", "Økonomi; skat"],
      ["Trin", "Sat på pause"],
      ["Venter på", "KL"],
      ["Kun", "Dem, der står stille"],
    ]);
  });

  test("has a row for each rollout, and a column for each thing that its row says", () => {
    const { headers, rows } = matrixTable(shown(), DAYS);
    const [late, live, paused] = rows.map((row) =>
      Object.fromEntries(headers.map((header, at) => [header, row[at]])),
    );
    expect(late).toEqual({
      Fagområde: "Pleje og omsorg",
      Fuldmagt: "Madservice",
      Forvaltning: "Ældre- og Handicapforvaltningen",
      "Udrulles i": "Pleje og omsorg",
      Del: null,
      "Står på": "Aftalt med fagområdet",
      Idé: { day: "2026-01-01" },
      Planlagt: null,
      Aftalt: { day: "2026-11-01" },
      "Tilslutning sendt": null,
      Bekræftet: null,
      "I test": null,
      "I drift": null,
      "Næste trin planlagt": { day: "2026-11-20" },
      "Ventes i drift": { day: "2027-03-02" },
      "Venter på": "KL",
      "Dage ventet": 10,
      "Dage efter planen": 60,
      Bemærkning: "Over tid",
    });
    expect(live).toMatchObject({ "Venter på": null, "Ventes i drift": null, "Dage ventet": null });
    expect(paused).toMatchObject({ "Udrulles i": "Økonomi; skat", "Næste trin planlagt": null });
  });

  test("holds what the filter lets through and nothing else", () => {
    const { rows } = matrixTable(shown({ area: "oekonomi" }), DAYS);
    expect(rows.map((row) => row[3])).toEqual(["Økonomi; skat"]);
  });

  test("runs no formula, whatever a type is called", () => {
    const groups = matrixOf(
      { day: DAY, types: [type('=HYPERLINK("http://x.example";"a")', [CARE, state()])] },
      { stillOnly: false },
      { parties: new Map([["kl", "+KL"]]), limit: 30 },
    );
    const csv = toCsv(matrixTable({ ...shown(), groups }, DAYS));
    expect(csv).toContain("\"'=HYPERLINK(");
    expect(csv).toContain(";'+KL;");
  });
});

test("the quarters as a file are the table under the chart", () => {
  const quarter = { year: 2026, number: 4, first: "2026-10-01", last: "2026-12-31" } as const;
  const lines = [
    { quarter, plan: 20, live: 14, isNow: true, expected: { low: 14, middle: 15, high: 17 } },
    { quarter: { ...quarter, year: 2027 }, plan: 49, live: null, isNow: false, expected: null },
  ];
  const { about, rows } = quarterTable({ quarters: lines, total: 49 }, DAYS);
  expect(about.at(-1)).toEqual(["Slags fuldmagter i alt", 49]);
  expect(rows).toEqual([
    ["4. kvartal 2026 (nu)", 20, 14, 15, 14, 17],
    ["4. kvartal 2027", 49, null, null, null, null],
  ]);
});

test("the coverage as a file names each fuldmagt of each life situation, national ones as such", () => {
  const own = TYPES[0] ?? type("?");
  const national = { ...type("Digital Post"), national: true };
  const covered = { slug: "a", title: "Flytning", types: [own], live: 0, givenInPart: 0, next: null };
  const { rows } = coverageTable([{ ...covered, national: [national] }], DAYS);
  expect(rows).toEqual([
    ["Flytning", 0, 1, "Madservice", "Aftalt", { day: "2027-03-02" }],
    ["Flytning", 0, 1, "Digital Post", "National", null],
  ]);
});
