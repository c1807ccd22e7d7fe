/** Reasons are closed lists: they are counted, stand in events, and never hold a person's words. */
export const ASK_REASONS = [
  "pages_missing",
  "signature_missing",
  "date_missing",
  "wrong_field",
  "scope_unclear",
  "identity_missing",
] as const;

export const UNDO_REASONS = ["entered_by_mistake", "wrong_content", "not_in_register"] as const;

export const REJECT_REASONS = [
  "cannot_be_identified",
  "not_signed_by_fuldmagtsgiver",
  "does_not_understand",
  "has_guardian",
  "topic_cannot_be_given",
  "nothing_registered",
] as const;

export const DEATH_REASONS = ["fuldmagtsgiver_died", "fuldmagtshaver_died"] as const;

export const REOPEN_REASONS = ["closed_by_mistake", "citizen_came_back", "new_information"] as const;

/** A sag that ended by death opens again only when the death was noted by mistake. */
export const REOPEN_AFTER_DEATH = ["death_noted_by_mistake"] as const;

/** Why one fuldmagt of a sag was not entered. */
export const NOT_REGISTERED_REASONS = [
  "not_in_national_solution",
  "citizen_changed_mind",
  "fuldmagtshaver_without_mitid",
] as const;
export type NotRegisteredReason = (typeof NOT_REGISTERED_REASONS)[number];

export type Reason =
  | (typeof ASK_REASONS)[number]
  | (typeof UNDO_REASONS)[number]
  | (typeof REJECT_REASONS)[number]
  | (typeof DEATH_REASONS)[number]
  | (typeof REOPEN_REASONS)[number]
  | (typeof REOPEN_AFTER_DEATH)[number];

export const ALL_REASONS = [
  ...ASK_REASONS,
  ...UNDO_REASONS,
  ...REJECT_REASONS,
  ...DEATH_REASONS,
  ...REOPEN_REASONS,
  ...REOPEN_AFTER_DEATH,
] as const satisfies readonly Reason[];
