import { Gate } from "@/components/rollout/gate-mark";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import type { StillLine } from "@/lib/rollout/still";

/** What stands still, the longest wait first. */
export function StandingTable({
  lines,
  hrefOf,
}: {
  lines: readonly StillLine[];
  hrefOf: (slug: string) => string;
}) {
  return (
    <DataTable
      caption="Der er intet sket i 30 dage, eller en planlagt dato er passeret. Længste ventetid først."
      empty={<p className="muted">Ingen står stille.</p>}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "type",
          header: "Fuldmagt",
          rowHeader: true,
          cell: ({ slug, title, area }) => (
            <>
              <a href={hrefOf(slug)}>{title}</a>
              {area && <span className="sub">{area}</span>}
            </>
          ),
        },
        { key: "gate", header: "Trin", label: null, cell: ({ standing }) => <Gate standing={standing} /> },
        { key: "party", header: "Venter på", cell: ({ party }) => party ?? "Ingen" },
        { key: "days", header: "I dage", right: true, numeric: true, cell: ({ days }) => days },
        { key: "next", header: "Planlagt", right: true, numeric: true, cell: plannedCell },
      ]}
    />
  );
}

function plannedCell({ plannedOn, isOverdue }: StillLine) {
  if (!plannedOn) return "Ingen dato";
  return isOverdue ? <Status sign="late">{shortDate(plannedOn)}</Status> : shortDate(plannedOn);
}
