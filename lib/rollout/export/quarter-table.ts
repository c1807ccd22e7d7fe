import type { IsoDate } from "@/lib/dates";
import type { ListTable } from "@/lib/list-file/table";
import type { BurnUp } from "@/lib/rollout/burn-up-view";
import { rolloutTable } from "@/lib/rollout/export/about";

/** The quarters of the overview as a file: plan, what is live, and what is to be expected with its span. */
export function quarterTable(
  { quarters, total }: Pick<BurnUp, "quarters" | "total">,
  days: { day: IsoDate; today: IsoDate },
): ListTable {
  return rolloutTable(
    { title: "Slags fuldmagter i drift ved udgangen af hvert kvartal", ...days },
    {
      headers: ["Udgang af", "Plan", "I drift", "Forventet", "Spænd fra", "Spænd til"],
      rows: quarters.map(({ quarter: { year, number }, plan, live, isNow, expected }) => [
        `${number}. kvartal ${year}${isNow ? " (nu)" : ""}`,
        plan,
        live,
        expected?.middle ?? null,
        expected?.low ?? null,
        expected?.high ?? null,
      ]),
      counted: "Slags fuldmagter i alt",
      count: total,
    },
  );
}
