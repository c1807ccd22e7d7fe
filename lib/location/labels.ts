import type { LocationKind } from "@/lib/location/location";

export const LOCATION_KIND_LABELS: Record<LocationKind, string> = {
  counter: "Fast sted",
  outreach: "Udkørende",
  visit: "Besøg efter aftale",
};

export const LOCATION_KIND_HINTS: Record<LocationKind, string> = {
  counter: "Borgerservice har til huse her.",
  outreach: "Vi kommer på faste dage.",
  visit: "Vi kommer, når det er aftalt.",
};

export const WEEKDAY_NAMES = [
  "mandag",
  "tirsdag",
  "onsdag",
  "torsdag",
  "fredag",
  "lørdag",
  "søndag",
] as const;

/** "tirsdag og torsdag", "mandag til fredag", "alle dage"; "ingen faste dage" when there is none. 1 is Monday. */
export function weekdayWords(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  const names = days.map((day) => WEEKDAY_NAMES[day - 1] ?? "");
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last) return "ingen faste dage";
  if (days.length === 7) return "alle dage";
  const inRow = days.every((day, at) => day === (days[0] ?? 0) + at);
  if (inRow && days.length > 2) return `${first} til ${last}`;
  return names.length === 1 ? first : `${names.slice(0, -1).join(", ")} og ${last}`;
}
