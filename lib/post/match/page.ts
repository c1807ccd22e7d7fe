/** What becomes of a scanned page. The same list as in the database. */
export const PAGE_STATES = [
  "matched", // lies with its sag, and counts
  "twice", // is here already
  "told_apart", // its sag is known, and it does not count
  "unmatched", // nobody knows yet where it belongs
  "set_aside", // needs no sag
] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** Why somebody laid a page aside. */
export const SET_ASIDE_REASONS = [
  "blank_page",
  "cover_letter",
  "scanned_twice",
  "not_ours",
  "cannot_be_read",
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** Why a page is where it is. Stored: add, never rename. */
export const PAGE_WHYS = [
  "by_code",
  "by_typed_code",
  "by_hand",
  "new_sag",
  "came_before",
  "replaced",
  "changed",
  "other_layout",
  "closed",
  "completed",
  "several_codes",
  "no_code",
  "not_read",
  "unknown_code",
  "no_such_page",
  "blank_form",
  "slip_sheet",
  ...SET_ASIDE_REASONS,
] as const;
export type PageWhy = (typeof PAGE_WHYS)[number];

/** What else is to be said of a page, wherever it lies. Stored: add, never rename. */
export const PAGE_NOTES = [
  "old_copy",
  "older_version",
  "mixed",
  "again",
  "after_check",
  "blank_lost",
  "blank_scrapped",
] as const;
export type PageNote = (typeof PAGE_NOTES)[number];

/** Matches that a person made, and can take back. */
export const BY_PERSON: readonly PageWhy[] = ["by_hand", "by_typed_code"];

/** Reads what is stored; a word that nobody knows says nothing. */
export function whyOf(stored: string | null): PageWhy | null {
  return PAGE_WHYS.find((why) => why === stored) ?? null;
}

export function notesOf(stored: readonly string[]): PageNote[] {
  return PAGE_NOTES.filter((note) => stored.includes(note));
}
