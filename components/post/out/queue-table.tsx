import { letterColumns } from "@/components/post/out/letter-columns";
import { DataTable } from "@/components/ui/data-table";
import type { IsoDate } from "@/lib/dates";
import type { OutLine } from "@/lib/post/out/read-queue";
import { dayWords } from "@/lib/post/out/words";

/** The letters that wait, in the order that they are printed in. */
export function QueueTable({ letters, today }: { letters: readonly OutLine[]; today: IsoDate }) {
  return (
    <DataTable
      caption="De tyndeste breve først, og de ældste først blandt dem."
      columns={[
        ...letterColumns(),
        {
          key: "since",
          header: "Har ligget siden",
          numeric: true,
          cell: ({ since }) => dayWords(since, today),
        },
      ]}
      rows={letters}
      rowKey={({ id }) => id}
    />
  );
}
