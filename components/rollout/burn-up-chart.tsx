import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { shortDate } from "@/lib/dates";
import type { Series } from "@/lib/rollout/burn-up";
import { type BurnUp, ROLLOUT_FROM, ROLLOUT_TO } from "@/lib/rollout/burn-up-view";

// The lines have their own measure and are stretched to the page; text is placed beside them in shares, so that it never shrinks.
const [WIDTH, HEIGHT] = [1000, 380];
type Point = readonly [day: number, count: number];

type Props = { burnUp: BurnUp; title: string; id: string };

/** Plan dashed, what happened thick, what is expected dotted in a hatched band; each is named beside its line. */
export function BurnUpChart({ burnUp, title, id }: Props) {
  const { quarters, total, day, plan, live, liveNow, plannedNow } = burnUp;
  const end = quarters.at(-1)?.quarter.last ?? ROLLOUT_TO;
  const x = scaleLinear([time(ROLLOUT_FROM), time(end)], [0, WIDTH]).clamp(true);
  const y = scaleLinear([0, total], [HEIGHT, 0]);
  const step = line<Point>(
    ([on]) => x(on),
    ([, count]) => y(count),
  ).curve(curveStepAfter);
  const expected = expectedPoints(burnUp);
  const band = area<(typeof expected)[number]>(
    ({ on }) => x(on),
    ({ low }) => y(low),
    ({ high }) => y(high),
  );
  const middle = line<(typeof expected)[number]>(
    ({ on }) => x(on),
    ({ middle: count }) => y(count),
  );
  const now = x(time(day));
  const right = (left: number) => percent(left / WIDTH);
  const down = (count: number) => percent(y(count) / HEIGHT);
  return (
    <svg className="burn-up" role="img" aria-labelledby={`${id}-titel`}>
      <title id={`${id}-titel`}>{title}</title>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="presentation">
        <defs>
          <pattern
            id={`${id}-skraveret`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className="burn-up-hatch" x1="0" y1="0" x2="0" y2="8" />
          </pattern>
        </defs>
        {y.ticks(5).map((count) => (
          <line key={count} className="burn-up-grid" x1="0" x2={WIDTH} y1={y(count)} y2={y(count)} />
        ))}
        <line className="burn-up-goal" x1="0" x2={WIDTH} y1={y(total)} y2={y(total)} />
        <line className="burn-up-end" x1={x(time(ROLLOUT_TO))} x2={x(time(ROLLOUT_TO))} y1="0" y2={HEIGHT} />
        {expected.length > 0 && (
          <path className="burn-up-band" d={band(expected) ?? ""} fill={`url(#${id}-skraveret)`} />
        )}
        <path className="burn-up-plan" d={step(steps(plan, end)) ?? ""} />
        {expected.length > 0 && <path className="burn-up-middle" d={middle(expected) ?? ""} />}
        <path className="burn-up-live" d={step(steps(live, day)) ?? ""} />
        <line className="burn-up-now" x1={now} x2={now} y1="0" y2={HEIGHT} />
        {plannedNow !== liveNow && (
          <line className="burn-up-gap" x1={now} x2={now} y1={y(plannedNow)} y2={y(liveNow)} />
        )}
      </svg>
      <g>
        {y.ticks(5).map((count) => (
          <text key={count} x="0" dx="-6" y={down(count)} dy="4" textAnchor="end">
            {count}
          </text>
        ))}
        <text x={right(now)} dx="-8" y="0" dy="18" textAnchor="end">
          {shortDate(day)}
        </text>
        {plannedNow !== liveNow && (
          <text x={right(now)} dx="-8" y={down(plannedNow)} dy="-6" textAnchor="end">
            Plan {plannedNow}
          </text>
        )}
        <text
          className="burn-up-here"
          x={right(now)}
          dx="8"
          y={down(liveNow)}
          dy={liveNow < total / 10 ? "-10" : "22"}
        >
          {liveNow} i drift
        </text>
        <text
          className="burn-up-late"
          x={right(x(time(ROLLOUT_TO)))}
          dx="-8"
          y="100%"
          dy="-8"
          textAnchor="end"
        >
          Planen slutter <tspan className="burn-up-wide">{shortDate(ROLLOUT_TO)}</tspan>
        </text>
      </g>
    </svg>
  );
}

/** From the first day of the rollout, what had come before it included, to a last day. */
function steps(series: Series, until: string): Point[] {
  const before = series.findLast(({ on }) => on < ROLLOUT_FROM)?.count ?? 0;
  const within = series.filter(({ on }) => on >= ROLLOUT_FROM && on <= until);
  const last = within.at(-1)?.count ?? before;
  return [
    [time(ROLLOUT_FROM), before],
    ...within.map(({ on, count }): Point => [time(on), count]),
    [time(until), last],
  ];
}

function expectedPoints({ quarters, day, liveNow, forecast }: BurnUp) {
  if (!forecast) return [];
  const start = { on: time(day), low: liveNow, middle: liveNow, high: liveNow };
  const ends = quarters.flatMap(({ quarter, expected }) =>
    expected ? [{ ...expected, on: time(quarter.last) }] : [],
  );
  return [start, ...ends];
}

function time(day: string): number {
  return Date.parse(day);
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
