import { Gate } from "@/components/rollout/gate-mark";
import { DataTable } from "@/components/ui/data-table";
import { countWords } from "@/lib/figures/words";
import { month } from "@/lib/rollout/change-sentences";
import type { DemandLine } from "@/lib/rollout/demand";

type Props = {
  lines: readonly DemandLine[];
  caption: string;
  empty: string;
  hrefOf: (slug: string) => string;
};

/** What was asked for and is not there, the most wished first. */
export function DemandTable({ lines, caption, empty, hrefOf }: Props) {
  return (
    <DataTable
      caption={caption}
      empty={<p className="muted">{empty}</p>}
      rows={lines}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "type",
          header: "Fuldmagt",
          rowHeader: true,
          cell: ({ slug, title, area }) => (
            <>
              <a href={hrefOf(slug)}>{title}</a>
              <span className="sub">{area}</span>
            </>
          ),
        },
        { key: "gate", header: "Trin", label: null, cell: ({ standing }) => <Gate standing={standing} /> },
        {
          key: "wishes",
          header: "Ønsker",
          right: true,
          numeric: true,
          cell: ({ wishes }) => countWords(wishes),
        },
        {
          key: "nobody",
          header: "Ingen at give den til",
          right: true,
          numeric: true,
          cell: ({ nobody }) => countWords(nobody),
        },
        {
          key: "expected",
          header: "Ventes",
          right: true,
          cell: ({ expectedOn }) => (expectedOn ? month(expectedOn) : "Ingen dato"),
        },
      ]}
    />
  );
}
