/** Somebody asked: how, for how long, and what it became. Exactly one outcome each (model of November 2026). */
export const OUTCOMES = [
  "fuldmagt",
  "medbetjening",
  "analogue_fuldmagt",
  "general_or_future_fuldmagt",
  "guardian_or_doubt",
  "citizen_does_it",
  "nobody_to_appoint",
  "other",
] as const;

export const ASKED_BY = ["counter", "phone", "letter", "outreach", "visit"] as const;
export type AskedBy = (typeof ASKED_BY)[number];

export const ASKED_BY_LABELS: Record<AskedBy, string> = {
  counter: "Ved skranken",
  phone: "I telefonen",
  letter: "Med brev",
  outreach: "På et værested eller en café",
  visit: "På besøg, for eksempel på en afdeling",
};

/** Bands, not minutes: enough to plan by, too coarse to measure a colleague by. */
export const DURATION_BANDS = ["to_10", "to_20", "to_40", "more"] as const;
export type DurationBand = (typeof DURATION_BANDS)[number];

export const DURATION_LABELS: Record<DurationBand, string> = {
  to_10: "Op til 10 minutter",
  to_20: "10 til 20 minutter",
  to_40: "20 til 40 minutter",
  more: "Over 40 minutter",
};
