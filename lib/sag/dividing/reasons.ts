/** Why a sag goes to another, or to nobody. A closed list: it stands in the log. */
export const ASSIGN_REASONS = ["absence", "even_out", "knows_the_citizen", "place", "other_skills"] as const;
export type AssignReason = (typeof ASSIGN_REASONS)[number];

export const ASSIGN_REASON_LABELS: Record<AssignReason, string> = {
  absence: "Ferie eller sygdom",
  even_out: "Arbejdet fordeles",
  knows_the_citizen: "Kender borgeren",
  place: "Hører til et andet sted",
  other_skills: "Kræver en anden faglighed",
};
