import { letterColumns } from "@/components/post/out/letter-columns";
import { DataTable } from "@/components/ui/data-table";
import { Status, type StatusSign } from "@/components/ui/status";
import { LETTER_STATUS_LABELS, type LetterStatus } from "@/lib/post/letter";
import type { RunLetter } from "@/lib/post/out/read-runs";

/** The letters of a run, in the order of its file. */
export function RunTable({ letters }: { letters: readonly RunLetter[] }) {
  return (
    <DataTable
      caption="I den rækkefølge, de ligger i bunken."
      columns={[
        ...letterColumns<RunLetter>(),
        {
          key: "status",
          header: "Hvor er det",
          label: null,
          cell: ({ status }) => <Status sign={SIGNS[status]}>{LETTER_STATUS_LABELS[status]}</Status>,
        },
      ]}
      rows={letters}
      rowKey={({ id }) => id}
    />
  );
}

const SIGNS: Record<LetterStatus, StatusSign> = {
  queued: "ours",
  printed: "ours",
  sent: "done",
  answered: "done",
  returned_undeliverable: "stopped",
  resent: "done",
  stopped: "stopped",
};
