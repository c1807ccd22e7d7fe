import { DataTable } from "@/components/ui/data-table";
import type { QuarterLine } from "@/lib/rollout/burn-up-view";

/** The twin of the chart: one line a quarter. */
export function BurnUpTable({
  quarters,
  hasForecast,
}: {
  quarters: readonly QuarterLine[];
  hasForecast: boolean;
}) {
  return (
    <DataTable
      caption="Antal slags fuldmagter i drift ved udgangen af hvert kvartal."
      rows={quarters}
      rowKey={({ quarter }) => quarter.first}
      columns={[
        { key: "quarter", header: "Udgang af", rowHeader: true, cell: name },
        { key: "plan", header: "Plan", right: true, numeric: true, cell: ({ plan }) => plan },
        { key: "live", header: "I drift", right: true, numeric: true, cell: liveCell },
        ...(hasForecast
          ? [
              {
                key: "middle",
                header: "Forventet",
                right: true,
                numeric: true,
                cell: ({ expected }: QuarterLine) => expected?.middle ?? "–",
              },
              { key: "span", header: "80 %-spænd", right: true, numeric: true, cell: span },
            ]
          : []),
      ]}
    />
  );
}

function name({ quarter: { year, number } }: QuarterLine) {
  return `${number}. kvartal ${year}`;
}

function liveCell({ live, isNow }: QuarterLine) {
  if (live === null) return "–";
  return isNow ? `${live} nu` : live;
}

function span({ expected }: QuarterLine) {
  if (!expected) return "–";
  return expected.low === expected.high ? expected.low : `${expected.low}–${expected.high}`;
}
