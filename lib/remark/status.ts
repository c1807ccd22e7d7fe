export const REMARK_STATUSES = ["open", "done", "in_progress", "undecided", "not_possible"] as const;
export type RemarkStatus = (typeof REMARK_STATUSES)[number];

/** How a remark came to us. */
export const REMARK_WAYS = ["page", "mail", "meeting", "phone"] as const;
export type RemarkWay = (typeof REMARK_WAYS)[number];

export const REMARK_STATUS_LABELS: Record<RemarkStatus, string> = {
  open: "Mangler svar",
  done: "Gjort",
  in_progress: "I gang",
  undecided: "Ikke besluttet",
  not_possible: "Kan ikke lade sig gøre",
};
