import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { CoursePoint } from "@/lib/report/document";
import { month } from "@/lib/rollout/change-sentences";

/** The measure of the picture, in its own units; it is stretched to where it stands. */
export const COURSE_SIZE = { width: 660, height: 300 } as const;
const EDGE = { left: 36, right: 8, top: 22, bottom: 34 };

export type CourseLines = {
  plan: string;
  live: string;
  grid: { at: number; label: string }[];
  /** the first day and the end of each year */
  ends: { at: number; label: string; anchor: "start" | "middle" | "end" }[];
  /** where the last known count stands, and the plan beside it */
  now: { x: number; y: number; count: number; planned: number; planY: number } | null;
  last: { x: number; y: number; planned: number } | null;
};

/** Plan and what happened, as paths in one picture: the page and the PDF draw the same. */
export function courseLines(course: readonly CoursePoint[]): CourseLines {
  const { width, height } = COURSE_SIZE;
  const days = course.map(({ on }) => Date.parse(on));
  const most = Math.max(1, ...course.map(({ live, planned }) => Math.max(live ?? 0, planned)));
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [EDGE.left, width - EDGE.right]);
  const y = scaleLinear([0, most], [height - EDGE.bottom, EDGE.top]).nice(4);
  const at = ({ on }: CoursePoint) => round(x(Date.parse(on)));
  const known = course.filter(({ live }) => live !== null);
  const path = (points: readonly CoursePoint[], count: (point: CoursePoint) => number) =>
    line<CoursePoint>(at, (point) => round(y(count(point))))(points) ?? "";
  const lastKnown = known.at(-1);
  const lastPlanned = course.at(-1);
  return {
    plan: path(course, ({ planned }) => planned),
    live: path(known, ({ live }) => live ?? 0),
    grid: y.ticks(4).map((count) => ({ at: round(y(count)), label: String(count) })),
    ends: course.flatMap((point, index) => {
      const anchor = index === 0 ? "start" : index === course.length - 1 ? "end" : "middle";
      const isSaid = anchor !== "middle" || point.on.endsWith("-12-31");
      return isSaid ? [{ at: at(point), label: month(point.on), anchor } as const] : [];
    }),
    now: lastKnown
      ? {
          x: at(lastKnown),
          y: round(y(lastKnown.live ?? 0)),
          count: lastKnown.live ?? 0,
          planned: lastKnown.planned,
          planY: round(y(lastKnown.planned)),
        }
      : null,
    last: lastPlanned
      ? { x: at(lastPlanned), y: round(y(lastPlanned.planned)), planned: lastPlanned.planned }
      : null,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
