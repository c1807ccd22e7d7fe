import type { MatrixView } from "@/lib/rollout/matrix-view";

type Shown = Pick<MatrixView, "groups" | "tally" | "filter">;

/** The finding: how many are left of all, and of those that are shown whom they wait for, and how many are over time. */
export function matrixLead({ groups, tally, filter }: Shown): string {
  const total = Object.values(tally).reduce((sum, count) => sum + count, 0);
  const left = total - tally.live;
  const lines = groups.flatMap(({ types }) => types.flatMap((type) => type.lines));
  const waiting = lines.filter(
    ({ status, party }) => status !== "live" && status !== "retired" && party !== null,
  );
  const parties = [...Map.groupBy(waiting, ({ party }) => party ?? "")].map(([party, all]) => ({
    party,
    count: all.length,
  }));
  const most = parties.toSorted((a, b) => b.count - a.count).slice(0, 3);
  const late = lines.filter(({ isLate }) => isLate).length;
  const isAll = !filter.area && !filter.status && !filter.party && !filter.stillOnly;
  const waits =
    most.length > 0
      ? ` ${isAll ? "Flest venter på" : "Af dem, der er vist, venter flest på"}: ${most.map(({ party, count }) => `${party} (${count})`).join(", ")}.`
      : "";
  const over = late === 0 ? "" : ` ${late === 1 ? "1 udrulning er" : `${late} udrulninger er`} over tid.`;
  return `${left === 0 ? "Ingen slags fuldmagter mangler" : `${left} slags fuldmagter mangler`} at komme i drift.${waits}${over}`;
}
