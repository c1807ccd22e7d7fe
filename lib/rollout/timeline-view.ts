import { addYears, type IsoDate } from "@/lib/dates";
import type { BoardType } from "@/lib/rollout/board";
import { ROLLOUT_TO } from "@/lib/rollout/burn-up-view";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { type Lanes, lanesOf } from "@/lib/rollout/lanes";
import { delayOf } from "@/lib/rollout/matrix";
import type { MatrixView } from "@/lib/rollout/matrix-view";
import { rolloutTitle } from "@/lib/rollout/parts";
import { type Quarter, quartersBetween } from "@/lib/rollout/quarters";

export type TimelineRow = {
  key: string;
  slug: string;
  title: string;
  status: RolloutStatus;
  lanes: Lanes;
  delay: number | null;
};

export type TimelineGroup = { slug: string; title: string; summary: string; rows: TimelineRow[] };

/** The rollouts that the matrix shows, as lanes of time. */
export function timelineOf({ board, groups }: Pick<MatrixView, "board" | "groups">) {
  const byKey = new Map(
    board.types.flatMap((type) => type.rollouts.map((rollout) => [rollout.key, { type, rollout }])),
  );
  const rows = groups.map(({ slug, title, types }): TimelineGroup => {
    const own = types.flatMap(({ lines }) => lines.flatMap(({ key }) => row(byKey.get(key), board.day)));
    return { slug, title, summary: summaryOf(own), rows: own };
  });
  return { groups: rows, axis: axisOf(rows, board.day), day: board.day };
}

type Found = { type: BoardType; rollout: BoardType["rollouts"][number] } | undefined;

function row(found: Found, day: IsoDate): TimelineRow[] {
  if (!found) return [];
  const { type, rollout } = found;
  const { state } = rollout;
  const title = rolloutTitle(type, rollout);
  return [
    {
      key: rollout.key,
      slug: type.slug,
      title,
      status: state.status,
      lanes: lanesOf(state, day),
      delay: delayOf(state),
    },
  ];
}

function summaryOf(rows: readonly TimelineRow[]): string {
  const live = rows.filter(({ status }) => status === "live");
  if (live.length === 0) return "ingen i drift endnu";
  const delays = live.flatMap(({ delay }) => delay ?? []);
  const mean = Math.round(delays.reduce((sum, days) => sum + days, 0) / Math.max(1, delays.length));
  if (delays.length === 0 || mean === 0) return `${live.length} i drift`;
  return `${live.length} i drift, i snit ${Math.abs(mean)} ${Math.abs(mean) === 1 ? "dag" : "dage"} ${mean > 0 ? "efter" : "før"} planen`;
}

// Nobody reads quarters farther away; what lies beyond stands at the edge.
const FARTHEST_YEARS = 10;

/** From the first thing that happened to the last that is expected, in whole quarters. */
function axisOf(groups: readonly TimelineGroup[], day: IsoDate) {
  const lanes = groups.flatMap(({ rows }) => rows.map((one) => one.lanes));
  const days = lanes.flatMap(({ happened, plannedOn, expectedOn, liveOn }) =>
    [happened[0]?.from, plannedOn, expectedOn, liveOn].filter((on) => typeof on === "string"),
  );
  const sorted = [...days, day, ROLLOUT_TO].toSorted();
  const [earliest, latest] = [addYears(day, -FARTHEST_YEARS), addYears(day, FARTHEST_YEARS)];
  const first = sorted.find((one) => one >= earliest) ?? day;
  const last = sorted.findLast((one) => one <= latest) ?? day;
  const quarters: Quarter[] = quartersBetween(first, last);
  return { from: quarters[0]?.first ?? day, to: quarters.at(-1)?.last ?? day, day, quarters };
}

/** The finding: how late the finished ones were, and the one that is most behind. */
export function timelineLead(groups: readonly TimelineGroup[]): string {
  const rows = groups.flatMap((group) => group.rows);
  const live = rows.flatMap(({ status, delay }) => (status === "live" && delay !== null ? [delay] : []));
  const middle = live.toSorted((a, b) => a - b)[Math.floor(live.length / 2)];
  const behind = rows
    .filter(({ status, delay }) => status !== "live" && status !== "retired" && (delay ?? 0) > 0)
    .toSorted((a, b) => (b.delay ?? 0) - (a.delay ?? 0))[0];
  const typical =
    middle === undefined
      ? "Ingen fuldmagt er i drift endnu."
      : middle > 0
        ? `Halvdelen af dem i drift kom mindst ${middle} dage efter planen.`
        : "Halvdelen af dem i drift kom til tiden eller før.";
  return behind ? `${typical} Længst bagud er ${behind.title}: ventes ${behind.delay} dage efter.` : typical;
}
