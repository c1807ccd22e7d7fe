import { scaleLinear } from "d3-scale";
import type { IsoDate } from "@/lib/dates";
import { signOf } from "@/lib/rollout/gate-signs";
import type { Lanes } from "@/lib/rollout/lanes";
import type { Quarter } from "@/lib/rollout/quarters";

/** The measure that all rows of the timeline share. */
export type Axis = { from: IsoDate; to: IsoDate; day: IsoDate; quarters: readonly Quarter[] };

/** Plan above, what happened below. Everything is placed in shares of the width, so that nothing shrinks but the length. */
export function LaneChart({ lanes, axis, title }: { lanes: Lanes; axis: Axis; title: string }) {
  const x = shareOf(axis);
  const { plannedOn, happened, pausedFrom, liveOn, expectedOn, endedOn } = lanes;
  const first = happened[0]?.from;
  return (
    <svg className="lanes" role="img" aria-label={title}>
      {axis.quarters.map(({ first: on }) => (
        <line key={on} className="lanes-quarter" x1={x(on)} x2={x(on)} y1="0" y2="100%" />
      ))}
      {plannedOn && first && (
        <>
          <line className="lanes-plan" x1={x(first)} x2={x(plannedOn)} y1="9" y2="9" />
          <svg x={x(plannedOn)} y="9" overflow="visible" role="presentation">
            <path className="lanes-planned" d="M0-5 5 0 0 5-5 0Z" />
          </svg>
        </>
      )}
      {happened.map(({ gate, from, to }) => (
        <rect
          key={gate}
          className={signOf(gate).ramp}
          x={x(from)}
          width={`${Math.max(0, Number.parseFloat(x(to)) - Number.parseFloat(x(from)))}%`}
          y="17"
          height="11"
        />
      ))}
      {pausedFrom && (
        <line className="lanes-paused" x1={x(pausedFrom)} x2={x(axis.day)} y1="22.5" y2="22.5" />
      )}
      {expectedOn && (
        <>
          <line className="lanes-expected" x1={x(axis.day)} x2={x(expectedOn)} y1="22.5" y2="22.5" />
          <circle className="lanes-ring" cx={x(expectedOn)} cy="22.5" r="5" />
        </>
      )}
      {liveOn && <circle className="lanes-live" cx={x(liveOn)} cy="22.5" r="6" />}
      {endedOn && (
        <text x={x(endedOn)} dx="6" y="27">
          × udfaset
        </text>
      )}
      <line className="lanes-today" x1={x(axis.day)} x2={x(axis.day)} y1="0" y2="100%" />
    </svg>
  );
}

/** The head of the column: quarters, and the day it is shown as of. */
export function LaneAxis({ axis }: { axis: Axis }) {
  const x = shareOf(axis);
  return (
    <svg className="lanes lanes--axis" aria-hidden="true">
      {axis.quarters.map(({ first, number, year }) => (
        <g key={first}>
          <line className="lanes-quarter" x1={x(first)} x2={x(first)} y1="20" y2="100%" />
          {number === 1 && (
            <text className="lanes-year" x={x(first)} dx="4" y="14">
              {year}
            </text>
          )}
          <text x={x(first)} dx="4" y="32">
            {number}. kv.
          </text>
        </g>
      ))}
      <line className="lanes-today" x1={x(axis.day)} x2={x(axis.day)} y1="0" y2="100%" />
    </svg>
  );
}

function shareOf({ from, to }: Axis): (day: IsoDate) => string {
  const scale = scaleLinear([Date.parse(from), Date.parse(to)], [0, 100]).clamp(true);
  return (day) => `${Math.round(scale(Date.parse(day)) * 100) / 100}%`;
}
