import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { Foretold } from "@/lib/rollout/foretold";
import { isHeld, spanWords } from "@/lib/rollout/overview-words";

/** What earlier forecasts said of today, the newest first. */
export function ForetoldTable({ foretold, liveNow }: { foretold: readonly Foretold[]; liveNow: number }) {
  return (
    <DataTable
      caption="Hvor mange slags fuldmagter tidligere prognoser ventede i drift nu. Hver er lavet af det, der var skrevet dengang."
      rows={foretold.toReversed()}
      rowKey={({ quarter }) => quarter.first}
      columns={[
        {
          key: "quarter",
          header: "Udgang af",
          rowHeader: true,
          cell: ({ quarter: { year, number } }) => `${number}. kvartal ${year}`,
        },
        { key: "middle", header: "Ventet", right: true, numeric: true, cell: ({ middle }) => middle },
        { key: "span", header: "80 %-spænd", right: true, numeric: true, cell: spanWords },
        { key: "live", header: "Det blev", right: true, numeric: true, cell: () => liveNow },
        {
          key: "held",
          header: "I spændet",
          cell: (one) =>
            isHeld(one, liveNow) ? (
              "Ja"
            ) : (
              <Status sign="warn" small>
                Nej
              </Status>
            ),
        },
      ]}
    />
  );
}
