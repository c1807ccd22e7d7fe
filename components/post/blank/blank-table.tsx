import { DataTable } from "@/components/ui/data-table";
import { Status, type StatusSign } from "@/components/ui/status";
import { longDate } from "@/lib/dates";
import { BLANK_STATE_LABELS, type BlankState, blankNumber } from "@/lib/post/blank/blank";
import { correctionPath, papersPath } from "@/lib/post/blank/paths";
import type { BlankLine } from "@/lib/post/blank/stock";

/** Every number and where it is, the newest first. */
export function BlankTable({ lines }: { lines: readonly BlankLine[] }) {
  return (
    <DataTable
      caption="De nyeste numre står først."
      columns={[
        { key: "number", header: "Nummer", rowHeader: true, cell: ({ number }) => blankNumber(number) },
        { key: "state", header: "Hvor er den", cell: stateCell },
        { key: "place", header: "Sted", cell: placeCell },
        { key: "made", header: "Lavet", cell: ({ madeOn }) => longDate(madeOn) },
        { key: "acts", header: "Kan gøres", cell: actsCell },
      ]}
      rows={lines}
      rowKey={({ number }) => String(number)}
      empty={<p>Der er ingen blanketter her.</p>}
    />
  );
}

const SIGNS: Record<BlankState, StatusSign> = {
  in_stock: "ours",
  handed_out: "theirs",
  linked: "done",
  lost: "warn",
  scrapped: "stopped",
};

function stateCell({ state, isMissed, settledOn }: BlankLine) {
  return (
    <>
      <Status sign={isMissed ? "late" : SIGNS[state]}>
        {isMissed ? "Udleveret, savnes" : BLANK_STATE_LABELS[state]}
      </Status>
      {settledOn && <span className="sub">{longDate(settledOn)}</span>}
    </>
  );
}

function placeCell({ place, state, handedOutOn }: BlankLine) {
  return (
    <>
      {place ?? (state === "in_stock" ? "Hos os" : "")}
      {handedOutOn && <span className="sub">siden {longDate(handedOutOn)}</span>}
    </>
  );
}

function actsCell({ number, state, sagsnummer }: BlankLine) {
  const name = <span className="sr-only"> {blankNumber(number)}</span>;
  if (state === "linked") {
    return sagsnummer ? <a href={`/sager/${sagsnummer}`}>Sag {sagsnummer}</a> : "Sagen er slettet";
  }
  const isPrintable = state === "in_stock" || state === "handed_out";
  return (
    <span className="flex gap-x-6">
      {isPrintable && <a href={papersPath({ from: number, to: number })}>Print{name}</a>}
      <a href={correctionPath(number)}>Ret{name}</a>
    </span>
  );
}
