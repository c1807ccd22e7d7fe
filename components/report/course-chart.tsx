import type { CoursePoint } from "@/lib/report/document";
import { COURSE_SIZE, courseLines } from "@/lib/report/reading/course-lines";

type Props = { course: readonly CoursePoint[]; finding: string };

/** Plan dashed, what happened thick. Its finding is its name; the table after it has the numbers. */
export function CourseChart({ course, finding }: Props) {
  const { plan, live, grid, ends, now, last } = courseLines(course);
  const { width, height } = COURSE_SIZE;
  return (
    <svg className="course" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={finding}>
      {grid.map(({ at, label }) => (
        <g key={label}>
          <line className="course-grid" x1="36" x2={width - 8} y1={at} y2={at} />
          <text x="28" y={at} dy="5" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <path className="course-plan" d={plan} />
      <path className="course-live" d={live} />
      {now && <circle className="course-now" cx={now.x} cy={now.y} r="5" />}
      {now && (
        <text className="course-here" x={now.x} dx="10" y={now.y} dy={now.planned > now.count ? "22" : "-8"}>
          {now.count} i brug
        </text>
      )}
      {last && (
        <text x={last.x} y={last.y} dy="-8" textAnchor="end">
          Planen {last.planned}
        </text>
      )}
      {ends.map(({ at, label, anchor }) => (
        <text key={label} x={at} y={height - 8} textAnchor={anchor}>
          {label}
        </text>
      ))}
    </svg>
  );
}
