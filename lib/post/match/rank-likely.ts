import { daysBetween, type IsoDate } from "@/lib/dates";

/** What speaks for a sag. */
export const LIKELY_REASONS = [
  "beside",
  "slip_sheet",
  "same_batch",
  "asked",
  "recent",
  "same_place",
] as const;
export type LikelyReason = (typeof LIKELY_REASONS)[number];

export type Candidate = {
  sagsnummer: string;
  /** the page beside it in the file is of this sag; how many pages away, null when none is */
  pagesAway: number | null;
  /** its slip-sheet lies before the page, with no page of another sag between */
  afterSlipSheet: boolean;
  /** other pages of it came in the same batch */
  inBatch: boolean;
  /** the citizen was told that pages are missing, or the first letter is out */
  waitsFor: "pages" | "answer" | "signature" | "nothing";
  /** the day that the latest letter went out */
  sentOn: IsoDate | null;
  location: string;
};

export type Ranked<C extends Candidate> = { candidate: C; reasons: LikelyReason[] };

type About = { today: IsoDate; location: string | null; most: number };

const RECENT_DAYS = 21;

/**
 * The sager that a page may be of, the likeliest first, each with what speaks for it. Those that nothing speaks for are left
 * out. It only puts in order: a person chooses.
 */
export function rankLikely<C extends Candidate>(candidates: readonly C[], about: About): Ranked<C>[] {
  return candidates
    .map((candidate) => ({ candidate, reasons: reasonsFor(candidate, about) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => weigh(b) - weigh(a) || (a.candidate.sagsnummer < b.candidate.sagsnummer ? -1 : 1))
    .slice(0, about.most);
}

function reasonsFor(candidate: Candidate, { today, location }: About): LikelyReason[] {
  const { pagesAway, afterSlipSheet, inBatch, waitsFor, sentOn } = candidate;
  const isRecent = sentOn !== null && daysBetween(sentOn, today) <= RECENT_DAYS;
  const speaks: Record<LikelyReason, boolean> = {
    beside: pagesAway !== null,
    slip_sheet: afterSlipSheet,
    same_batch: inBatch && pagesAway === null,
    asked: waitsFor === "pages" || waitsFor === "answer",
    recent: isRecent && waitsFor !== "nothing",
    same_place: candidate.location === location && waitsFor !== "nothing",
  };
  return LIKELY_REASONS.filter((reason) => speaks[reason]);
}

const WEIGHTS: Record<LikelyReason, number> = {
  beside: 100,
  slip_sheet: 120,
  same_batch: 40,
  asked: 20,
  recent: 10,
  same_place: 5,
};

function weigh({ candidate, reasons }: Ranked<Candidate>): number {
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], 0);
  return sum - (candidate.pagesAway ?? 0);
}

export const LIKELY_REASON_SENTENCES: Record<LikelyReason, string> = {
  beside: "Den nærmeste side i filen er af den.",
  slip_sheet: "Siden ligger lige efter dens følgeark.",
  same_batch: "Andre sider af den kom i samme bunke.",
  asked: "Borgeren er bedt om noget, der mangler.",
  recent: "Der er sendt brev for nylig.",
  same_place: "Den er fra dit sted.",
};
