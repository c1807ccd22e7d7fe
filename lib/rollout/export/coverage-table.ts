import type { IsoDate } from "@/lib/dates";
import type { Cell, ListTable } from "@/lib/list-file/table";
import { standingOf } from "@/lib/rollout/board";
import { expectedOn } from "@/lib/rollout/changes";
import type { Covered } from "@/lib/rollout/coverage";
import { dayCell, rolloutTable } from "@/lib/rollout/export/about";
import { signOf } from "@/lib/rollout/gate-signs";

/** The coverage as a file: a row for each fuldmagt of each life situation, the least covered first as on the screen. */
export function coverageTable(
  situations: readonly Covered[],
  days: { day: IsoDate; today: IsoDate },
): ListTable {
  return rolloutTable(
    { title: "Dækning af livssituationer", ...days },
    {
      headers: ["Livssituation", "I drift", "Af", "Fuldmagt", "Trin", "Ventes i drift"],
      rows: situations.flatMap(rowsOf),
      counted: "Antal livssituationer",
      count: situations.length,
    },
  );
}

function rowsOf({ title, live, types, national }: Covered): Cell[][] {
  const start: Cell[] = [title, live, types.length];
  const own = types.map((type) => {
    const standing = standingOf(type);
    const expected = standing === "live" ? null : expectedOn(type);
    return [...start, type.title, signOf(standing).word, dayCell(expected)];
  });
  return [...own, ...national.map((type) => [...start, type.title, "National", null])];
}
