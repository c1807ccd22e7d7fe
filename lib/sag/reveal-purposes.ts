/** Why a whole CPR number may be shown. */
export const REVEAL_PURPOSES = ["register", "identify", "correct"] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];

export const PURPOSE_LABELS: Record<RevealPurpose, string> = {
  register: "Oprette i Digital Fuldmagt",
  identify: "Se, om det er den rigtige person",
  correct: "Rette oplysninger",
};
