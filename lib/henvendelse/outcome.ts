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

export type Outcome = (typeof OUTCOMES)[number];

/** Why there is nobody to appoint. */
export const NOBODY_REASONS = [
  "no_relatives",
  "does_not_want_to",
  "relatives_not_digital",
  "carer_not_allowed",
  "other",
] as const;
export type NobodyReason = (typeof NOBODY_REASONS)[number];

/** What a citizen with nobody to appoint was offered instead. */
export const OFFERED_INSTEAD = [
  "medbetjening",
  "analogue_fuldmagt",
  "contact_person",
  "other_help",
  "nothing",
] as const;
export type OfferedInstead = (typeof OFFERED_INSTEAD)[number];

/** What is told of a henvendelse that ended with nobody to appoint. `topics` are slugs, and no wishes. */
export type Nobody = { reason: NobodyReason; offered: OfferedInstead; topics: string[] };

/** What was handed over to read or see at home. */
export const MATERIALS = ["booklet", "films"] as const;
export type Material = (typeof MATERIALS)[number];

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
