import type { IsoDate } from "@/lib/dates";

/**
 * A status as it is read: one source for the page, the mail and the PDF, the same words in the same order. Texts are plain
 * text, never markup. A definition belongs to what stands before it.
 */
export type Block =
  | { kind: "heading"; level: 2 | 3; id: string; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; large: boolean; items: readonly string[] }
  | { kind: "terms"; items: readonly { term: string; text: string }[] }
  | { kind: "definition"; term: string; text: string }
  | { kind: "chart"; finding: string; text: string; course: readonly CoursePoint[] }
  | { kind: "table"; table: TextTable }
  | { kind: "answers"; items: readonly Answer[] };

/** `live` is null for days to come. */
export type CoursePoint = { on: IsoDate; live: number | null; planned: number };

export type TextTable = {
  id: string;
  caption: string;
  columns: readonly string[];
  /** the first cell of a row is its head */
  rows: readonly (readonly string[])[];
  /** the last row is the total of those above */
  hasTotal: boolean;
  /** all cells are words; else those after the first are numbers */
  isText: boolean;
};

/** `outcome`: what was done, "Gjort"; `note`: "fra 1. september 2026", or nothing. */
export type Answer = { from: string; question: string; answer: string; outcome: string; note: string };

export type ReportDocument = {
  title: string;
  lead: string;
  /** "Juli, august og september 2026" */
  months: string;
  /** "Udgave 3, sendt ud 15.10.2026" */
  edition: string;
  municipality: string;
  blocks: readonly Block[];
};
