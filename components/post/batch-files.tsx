import { type Column, DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { fileKindWords, fileWords } from "@/lib/post/in/batch-words";
import type { BatchFile } from "@/lib/post/in/batches";

const COLUMNS: readonly Column<BatchFile>[] = [
  { key: "file", header: "Fil", rowHeader: true, cell: ({ position }) => `Fil ${position}` },
  { key: "kind", header: "Indhold", cell: fileKindWords },
  {
    key: "state",
    header: "Tilstand",
    cell: ({ refusal }) =>
      refusal === null ? (
        <Status sign="done">Taget ind</Status>
      ) : (
        <Status sign="stopped">Ikke taget ind</Status>
      ),
  },
  { key: "words", header: "Hvad skete der", cell: fileWords },
];

/** The files of a pile in the order they were chosen, the refused ones with why and what to do. */
export function BatchFiles({ files }: { files: readonly BatchFile[] }) {
  return (
    <DataTable
      caption="Filerne i den rækkefølge, de blev valgt"
      columns={COLUMNS}
      rows={files}
      rowKey={({ position }) => String(position)}
    />
  );
}
