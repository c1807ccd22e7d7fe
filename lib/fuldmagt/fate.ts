/** Who told us that a fuldmagt is taken back: on the phone, at the counter, in a letter. No reason is asked. */
export const REVOKED_BY = ["phone", "counter", "letter"] as const;
export type RevokedBy = (typeof REVOKED_BY)[number];

export const REVOKED_BY_LABELS: Record<RevokedBy, string> = {
  phone: "I telefonen",
  counter: "Ved skranken",
  letter: "Med brev",
};
