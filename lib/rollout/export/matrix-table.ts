import type { IsoDate } from "@/lib/dates";
import type { Cell, ListTable } from "@/lib/list-file/table";
import { dayCell, rolloutTable } from "@/lib/rollout/export/about";
import { signOf } from "@/lib/rollout/gate-signs";
import { GATE_LABELS, GATES, type RolloutStatus } from "@/lib/rollout/gates";
import type { AreaGroup, MatrixFilter, RolloutLine, TypeLine } from "@/lib/rollout/matrix";

/** What the screen shows, and what a slug of its filter is called. */
export type ShownMatrix = {
  groups: readonly AreaGroup[];
  filter: MatrixFilter;
  areas: readonly { value: string; label: string }[];
  parties: ReadonlyMap<string, string>;
};

type Row = { group: AreaGroup; type: TypeLine; line: RolloutLine };

const COLUMNS: readonly { header: string; cell: (row: Row) => Cell }[] = [
  { header: "Fagområde", cell: ({ group }) => group.title },
  { header: "Fuldmagt", cell: ({ type }) => type.title },
  { header: "Forvaltning", cell: ({ type }) => type.forvaltning },
  { header: "Udrulles i", cell: ({ line }) => line.area.title },
  { header: "Del", cell: ({ line }) => line.part },
  { header: "Står på", cell: ({ line }) => GATE_LABELS[line.status] },
  ...GATES.map((gate) => ({ header: signOf(gate).word, cell: ({ line }: Row) => passedOn(line, gate) })),
  { header: "Næste trin planlagt", cell: ({ line }) => dayCell(line.nextOn) },
  { header: "Ventes i drift", cell: ({ line }) => dayCell(line.expectedOn) },
  { header: "Venter på", cell: ({ line }) => (isDone(line) ? null : line.party) },
  { header: "Dage ventet", cell: ({ line }) => (isDone(line) ? null : line.days) },
  { header: "Dage efter planen", cell: ({ line }) => line.delay },
  { header: "Bemærkning", cell: ({ line }) => remark(line) },
];

/** The matrix as a file: a row for each rollout that the screen shows, in its order, each day in a column of its own. */
export function matrixTable(shown: ShownMatrix, days: { day: IsoDate; today: IsoDate }): ListTable {
  const rows = shown.groups.flatMap((group) =>
    group.types.flatMap((type) => type.lines.map((line) => ({ group, type, line }))),
  );
  return rolloutTable(
    { title: "Matrix", chosen: matrixFilterWords(shown), ...days },
    {
      headers: COLUMNS.map(({ header }) => header),
      rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row))),
      counted: "Antal udrulninger",
    },
  );
}

/** The filter that is set, each as a label and what is chosen. */
export function matrixFilterWords({
  filter,
  areas,
  parties,
}: Omit<ShownMatrix, "groups">): [string, string][] {
  const { area, status, party, stillOnly } = filter;
  const words: [string, string | undefined][] = [
    ["Fagområde", area && (areas.find(({ value }) => value === area)?.label ?? area)],
    ["Trin", status && GATE_LABELS[status]],
    ["Venter på", party && (parties.get(party) ?? party)],
    ["Kun", stillOnly ? "Dem, der står stille" : undefined],
  ];
  return words.flatMap(([label, value]) => (value ? [[label, value]] : []));
}

function passedOn({ cells }: RolloutLine, gate: RolloutStatus): Cell {
  const cell = cells[gate];
  return cell?.kind === "passed" ? { day: cell.on } : null;
}

function isDone({ status }: RolloutLine): boolean {
  return status === "live" || status === "retired";
}

function remark({ isLate, isStill }: RolloutLine): string | null {
  if (isLate) return "Over tid";
  return isStill ? "Står stille" : null;
}
