import type { IsoDate } from "@/lib/dates";

/** What became of a fuldmagt in the national register, as we have observed it. */
export const FATES = ["active", "expired", "revoked", "ended"] as const;
export type Fate = (typeof FATES)[number];

export const FATE_LABELS: Record<Fate, string> = {
  active: "Gælder",
  expired: "Udløbet",
  revoked: "Trukket tilbage",
  ended: "Ophørt",
};

/**
 * What a fuldmagt is on a Copenhagen day. Nobody tells us when a period ends, so what was last seen as active has
 * expired once the day is after the last one that it holds, `periodTo`.
 */
export function fateOn(observed: Fate | null, periodTo: IsoDate, day: IsoDate): Fate | null {
  return observed === "active" && periodTo < day ? "expired" : observed;
}

/** Who told us that a fuldmagt is taken back: on the phone, at the counter, in a letter. No reason is asked. */
export const REVOKED_BY = ["phone", "counter", "letter"] as const;
export type RevokedBy = (typeof REVOKED_BY)[number];

export const REVOKED_BY_LABELS: Record<RevokedBy, string> = {
  phone: "I telefonen",
  counter: "Ved skranken",
  letter: "Med brev",
};
