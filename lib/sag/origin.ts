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

/** Papers that arrive before there is a sag: those of others, and our own that was filled in by hand. */
export const ARRIVING_PAPERS = [...FOREIGN_PAPERS, "blank_form"] as const satisfies readonly PaperOrigin[];
export type ArrivingPaper = (typeof ARRIVING_PAPERS)[number];

export const ARRIVING_PAPER_LABELS: Record<ArrivingPaper, string> = {
  ...FOREIGN_PAPER_LABELS,
  blank_form: "En af vores blanketter",
};

/** What came, and the pages of it that are here. */
type Came = {
  /** Copenhagen day */
  arrivedOn: IsoDate;
  pageCount: number;
  /** numbers from 1, in order; at least one */
  pages: number[];
};

/** A paper of somebody else's that came by itself. */
export type ForeignArrival = Came & { origin: ForeignPaper };
/** A paper that came before there was a sag; of our own blank forms with its number. */
export type Arrival = ForeignArrival | (Came & { origin: "blank_form"; blank: number });

export function isForeign(origin: PaperOrigin): origin is ForeignPaper {
  return FOREIGN_PAPERS.some((paper) => paper === origin);
}

/** A paper that came by itself, of whomever's making. */
export function hasArrived(origin: PaperOrigin): origin is ArrivingPaper {
  return ARRIVING_PAPERS.some((paper) => paper === origin);
}
