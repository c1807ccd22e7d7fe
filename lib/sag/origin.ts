import type { IsoDate } from "@/lib/dates";

/** The papers that a fuldmagt is signed on. Ours first; the next two are made by others. */
export const PAPER_ORIGINS = ["own_form", "national_letter", "other_form", "blank_form"] as const;
export type PaperOrigin = (typeof PAPER_ORIGINS)[number];

/** Papers that arrive without a sag. Which of them are taken is the municipality's decision (`paper.accepted`). */
export const FOREIGN_PAPERS = ["national_letter", "other_form"] as const satisfies readonly PaperOrigin[];
export type ForeignPaper = (typeof FOREIGN_PAPERS)[number];

export const FOREIGN_PAPER_LABELS: Record<ForeignPaper, string> = {
  national_letter: "Et anmodningsbrev fra Digital Fuldmagt",
  other_form: "En anden kommunes formular",
};

/** A paper of somebody else's that came by itself, and the pages of it that are here. */
export type Arrival = {
  origin: ForeignPaper;
  /** Copenhagen day */
  arrivedOn: IsoDate;
  pageCount: number;
  /** numbers from 1, in order; at least one */
  pages: number[];
};

export function isForeign(origin: PaperOrigin): origin is ForeignPaper {
  return FOREIGN_PAPERS.some((paper) => paper === origin);
}
