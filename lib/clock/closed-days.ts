/** Days that are no public holidays, and on which many town halls are closed: the municipality decides on each. */
export const CLOSED_DAYS = ["grundlovsdag", "juleaftensdag", "nytaarsaftensdag"] as const;
export type ClosedDay = (typeof CLOSED_DAYS)[number];

/** Month and day, the same every year. */
export const CLOSED_DAY_DATES: Record<ClosedDay, string> = {
  grundlovsdag: "06-05",
  juleaftensdag: "12-24",
  nytaarsaftensdag: "12-31",
};

export const CLOSED_DAY_LABELS: Record<ClosedDay, string> = {
  grundlovsdag: "Grundlovsdag, den 5. juni",
  juleaftensdag: "Juleaftensdag, den 24. december",
  nytaarsaftensdag: "Nytårsaftensdag, den 31. december",
};
