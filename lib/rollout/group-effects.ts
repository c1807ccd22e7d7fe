import { type Draw, gaussian, mean, variance } from "@/lib/rollout/chance";

/** A value seen in a group, such as the delay of one rollout in an area. */
export type Seen = { group: string; value: number };

/**
 * How groups differ, for a draw: a group seen often is drawn near its own mean, one seen never as wide as groups differ. The
 * variance between groups is what their means vary more than chance within them explains (method of moments).
 */
export function groupEffects(seen: readonly Seen[]): (group: string, draw: Draw) => number {
  const groups = new Map(
    [...Map.groupBy(seen, ({ group }) => group)].map(([name, own]) => [name, own.map(({ value }) => value)]),
  );
  const middle = mean(seen.map(({ value }) => value));
  const within =
    mean([...groups.values()].filter((own) => own.length > 1).map(variance)) ||
    variance(seen.map(({ value }) => value));
  const size = seen.length / Math.max(1, groups.size);
  const between = Math.max(variance([...groups.values()].map(mean)) - within / Math.max(1, size), within / 8);
  return (group, draw) => {
    const own = groups.get(group) ?? [];
    const trust = between / (between + within / Math.max(1, own.length)) || 0;
    const known = own.length > 0 ? trust : 0;
    return known * (mean(own) - middle) + Math.sqrt(between * (1 - known)) * gaussian(draw);
  };
}
