import { type Column, DataTable } from "@/components/ui/data-table";
import { Status, type StatusSign } from "@/components/ui/status";
import { copenhagenDay, copenhagenTime, shortDate } from "@/lib/dates";
import { batchState, counted } from "@/lib/post/in/batch-words";
import type { BatchLine } from "@/lib/post/in/batches";
import { RETURN_WAY_LABELS } from "@/lib/post/ways";

const COLUMNS: readonly Column<BatchLine>[] = [
  {
    key: "number",
    header: "Bunke",
    rowHeader: true,
    cell: ({ number }) => <a href={`/post/ind/${number}`}>Bunke {number}</a>,
  },
  { key: "in", header: "Lagt ind", cell: putIn },
  { key: "arrived", header: "Kom", cell: ({ arrivedOn }) => shortDate(arrivedOn), numeric: true },
  { key: "way", header: "Vej", cell: ({ cameBy }) => RETURN_WAY_LABELS[cameBy] },
  { key: "pages", header: "Sider", cell: ({ pageCount }) => pageCount, numeric: true, right: true },
  { key: "state", header: "Tilstand", cell: (batch) => <BatchState batch={batch} /> },
];

/** The latest piles and how far they have come. */
export function BatchTable({ batches }: { batches: readonly BatchLine[] }) {
  return (
    <DataTable
      caption="De seneste bunker"
      captionHidden
      columns={COLUMNS}
      rows={batches}
      rowKey={({ number }) => String(number)}
      empty={<p>Der er ikke lagt sider ind endnu.</p>}
    />
  );
}

function putIn({ createdAt, putInBy }: BatchLine) {
  const when = `${shortDate(copenhagenDay(createdAt))} ${copenhagenTime(createdAt)}`;
  return putInBy ? `${when} af ${putInBy}` : when;
}

function BatchState({ batch }: { batch: BatchLine }) {
  return (
    <>
      <Status sign={signOf(batch)}>{batchState(batch)}</Status>
      {batch.refusedCount > 0 && <div>{`${counted(batch.refusedCount, "fil", "filer")} ikke taget ind`}</div>}
    </>
  );
}

function signOf({ state, pageCount }: BatchLine): StatusSign {
  if (pageCount === 0) return "stopped";
  return state === "reading" ? "theirs" : "done";
}
