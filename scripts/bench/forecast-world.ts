import { type Draw, drawer, gaussian as normal } from "@/lib/rollout/chance";
import type { Course } from "@/lib/rollout/durations";
import { GATES, type RolloutStatus } from "@/lib/rollout/gates";

const [TYPES, AREAS] = [49, 11];
/** Mean days at each gate, and how they are spread: sums of exponentials, which the forecast knows nothing of. */
const MEANS: Record<string, number> = { agreed: 30, connection_sent: 35, confirmed: 20, in_test: 30 };

/** One whole rollout as it went, gate by gate, and the day it was planned for. */
export type Truth = { type: string; area: string; days: ReadonlyMap<RolloutStatus, number>; planned: number };

/**
 * An invented rollout by another model than the forecast's: areas are fast or slow for good, everything gets a little
 * faster or slower by the month, Digitaliseringsstyrelsen answers on release days only (the first of a month), and
 * plans are made by people who think that all areas are alike.
 */
export function aWorld(seed: number): Truth[] {
  const draw = drawer(seed);
  const areas = Array.from({ length: AREAS }, () => Math.exp(0.3 * normal(draw)));
  const trend = 0.015 * normal(draw);
  return Array.from({ length: TYPES }, (_, index) => {
    const area = Math.floor(draw() * AREAS);
    const planned = Math.round(120 + (index / TYPES) * 600 + 40 * normal(draw));
    return course({ index, area, pace: areas[area] ?? 1, planned: Math.max(60, planned), trend, draw });
  });
}

type Making = {
  index: number;
  area: number;
  pace: number;
  planned: number;
  trend: number;
  draw: Draw;
};

function course({ index, area, pace, planned, trend, draw }: Making): Truth {
  const whole = Object.values(MEANS).reduce((sum, mean) => sum + mean, 0);
  let day = Math.max(-60, planned - whole - 10 + 25 * normal(draw));
  const days = new Map<RolloutStatus, number>([
    ["idea", day - 90 - 60 * draw()],
    ["planned", day - 30 * draw()],
  ]);
  for (const gate of GATES.slice(2)) {
    if (gate === "confirmed") day = releaseAfter(day);
    days.set(gate, day);
    const mean = (MEANS[gate] ?? 0) * pace * Math.exp((trend * day) / 30);
    day += (mean * (exponential(draw) + exponential(draw))) / 2;
  }
  return { type: `type-${index}`, area: `area-${area}`, days, planned };
}

/** Release days are 30 apart. */
function releaseAfter(day: number): number {
  return Math.ceil(day / 30) * 30;
}

/** What somebody who looks on a day knows of it; the day is 0 from then on. */
export function seenOn({ type, area, days, planned }: Truth, today: number): Course {
  const passed = GATES.map((gate) => days.get(gate) ?? 0).map((day) =>
    day <= today ? Math.round(day) : null,
  );
  const gate = Math.max(
    0,
    passed.findLastIndex((day) => day !== null),
  );
  return {
    type,
    area,
    gate,
    since: (passed[gate] ?? today) - today,
    lasted: passed.slice(0, -1).map((from, at) => lastedFrom(from, passed[at + 1])),
    live: gate === GATES.length - 1 ? (passed[gate] ?? 0) - today : null,
    planned: planned - today,
    leaps: false,
  };
}

function lastedFrom(from: number | null, to: number | null | undefined): number | undefined {
  return from === null || to === null || to === undefined ? undefined : to - from;
}

function exponential(draw: Draw): number {
  return -Math.log(1 - draw());
}
