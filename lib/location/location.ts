import type { IsoDate } from "@/lib/dates";

export const LOCATION_KINDS = ["counter", "outreach", "visit"] as const;
export type LocationKind = (typeof LOCATION_KINDS)[number];

/** A place where somebody can ask. */
export type Place = {
  name: string;
  kind: LocationKind;
  /** 1 is Monday, 7 is Sunday */
  weekdays: number[];
  /** when on the day, in words; null when there is nothing to say */
  schedule: string | null;
};

/** With the days it is open; `until` is the last of them, null when none is set. */
export type DatedPlace = Place & { from: IsoDate; until: IsoDate | null };

export type PlaceState = "open" | "coming" | "closed";

export function placeState({ from, until }: Pick<DatedPlace, "from" | "until">, today: IsoDate): PlaceState {
  if (from > today) return "coming";
  return until !== null && until < today ? "closed" : "open";
}
