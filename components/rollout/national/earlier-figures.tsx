import { DataTable } from "@/components/ui/data-table";
import { thousands } from "@/lib/figures/words";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import { monthName } from "@/lib/rollout/national/month";
import { readingWords } from "@/lib/rollout/national/words";

type Props = {
  figures: readonly NationalFigure[];
  fields: readonly { pakkeId: string; label: string }[];
};

/** What stands for a type, the newest month first. */
export function EarlierFigures({ figures, fields }: Props) {
  const labelOf = (pakkeId: string) => fields.find((one) => one.pakkeId === pakkeId)?.label ?? "";
  return (
    <DataTable
      caption="Tal, der er skrevet for fuldmagten, nyeste måned først."
      empty={<p className="muted">Der er ikke skrevet tal for fuldmagten endnu.</p>}
      rows={figures}
      rowKey={({ pakkeId, month }) => `${pakkeId} ${month}`}
      columns={[
        { key: "month", header: "Måned", rowHeader: true, cell: ({ month }) => monthName(month) },
        { key: "pakke", header: "Slags", cell: ({ pakkeId }) => labelOf(pakkeId) },
        { key: "given", header: "Antal", right: true, numeric: true, cell: ({ given }) => thousands(given) },
        { key: "source", header: "Kilde", cell: readingWords },
      ]}
    />
  );
}
