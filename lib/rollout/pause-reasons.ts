/** Why a rollout is set on pause. A closed list: it stands in the log. */
export const PAUSE_REASONS = [
  "legal_question",
  "law_changes",
  "vendor_not_ready",
  "area_lacks_time",
  "needs_decision",
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** As they follow "fordi" in a sentence. */
export const PAUSE_REASON_WORDS: Record<PauseReason, string> = {
  legal_question: "der er et juridisk spørgsmål",
  law_changes: "loven bliver ændret",
  vendor_not_ready: "leverandøren ikke er klar",
  area_lacks_time: "fagområdet mangler tid",
  needs_decision: "der mangler en beslutning",
};
