import { classNames } from "@/components/ui/class-names";
import { SrOnly } from "@/components/ui/sr-only";
import { shortDate } from "@/lib/dates";
import { signOf } from "@/lib/rollout/gate-signs";
import { GATES, type RolloutStatus } from "@/lib/rollout/gates";
import type { Cell, RolloutLine } from "@/lib/rollout/matrix";

/** The seven gates of a row. On a phone they are seven letters; the days stand on the page of the type. */
export function MatrixCells({ line }: { line: RolloutLine }) {
  return GATES.map((gate) => (
    <td key={gate} className="matrix-cell">
      <CellContent
        gate={gate}
        cell={line.cells[gate] ?? { kind: "none" }}
        isOver={line.status === "retired"}
      />
    </td>
  ));
}

type ContentProps = {
  gate: RolloutStatus;
  cell: Cell;
  /** it goes no further */
  isOver: boolean;
};

function CellContent({ gate, cell, isOver }: ContentProps) {
  const { ramp, letter, word } = signOf(gate);
  const mark = (
    <span className="matrix-letter" aria-hidden="true">
      {letter}
    </span>
  );
  if (cell.kind === "passed") {
    return (
      <span
        className={classNames("matrix-hit", ramp, cell.isHere && "is-here", cell.isPaused && "is-paused")}
      >
        {mark}
        <span className="matrix-day">{tight(cell.on)}</span>
        {cell.isHere && <SrOnly>{hereWords(cell.isPaused, isOver)}</SrOnly>}
      </span>
    );
  }
  if (cell.kind === "next" && cell.on) {
    return (
      <span className={classNames("matrix-next", cell.isOverdue && "is-late")}>
        {mark}
        <SrOnly>{cell.isOverdue ? "skulle være nået " : "planlagt "}</SrOnly>
        <span className="matrix-day">{tight(cell.on)}</span>
      </span>
    );
  }
  if (cell.kind === "goal") {
    return (
      <span className="matrix-goal">
        {mark}
        <SrOnly>ventes </SrOnly>
        <span className="matrix-day">{tight(cell.on)}</span>
      </span>
    );
  }
  return (
    <span className="matrix-none">
      {mark}
      <SrOnly>{word}: ikke nået</SrOnly>
    </span>
  );
}

function hereWords(isPaused: boolean, isOver: boolean): string {
  if (isOver) return ", længere kom den ikke";
  return isPaused ? ", sat på pause her" : ", her er den nu";
}

/** `22.09.25`: eight signs, so that seven gates have room beside each other. */
function tight(day: string): string {
  return `${shortDate(day).slice(0, 6)}${day.slice(2, 4)}`;
}
