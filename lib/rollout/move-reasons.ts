/** Why a planned day is moved. A closed list: it stands in the log. */
export const MOVE_REASONS = [
  "waits_for_digitaliseringsstyrelsen",
  "waits_for_vendor",
  "area_lacks_time",
  "test_failed",
  "law_changes",
  "earlier_than_planned",
  "first_plan",
] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** As they follow "fordi" in a sentence. */
export const MOVE_REASON_WORDS: Record<MoveReason, string> = {
  waits_for_digitaliseringsstyrelsen: "vi venter på Digitaliseringsstyrelsen",
  waits_for_vendor: "vi venter på leverandøren",
  area_lacks_time: "fagområdet mangler tid",
  test_failed: "en test ikke blev bestået",
  law_changes: "loven bliver ændret",
  earlier_than_planned: "det går hurtigere end ventet",
  first_plan: "det er den første plan",
};
