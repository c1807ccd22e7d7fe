import { MAIL_WAYS } from "@/lib/person/person";
import type { PersonTableId } from "@/lib/report/table";

/** A row of a table, as its name stands among all numbers of an edition. */
type Cell = { table: PersonTableId; key: string };
/** All of `plus` is as much as all of `minus`, or at least as much. */
export type AcrossLaw = { plus: readonly Cell[]; minus: readonly Cell[]; exactly: boolean };

/** The tables that count the same letters in more than one way. */
export const ACROSS: ReadonlySet<PersonTableId> = new Set(["letter_fate", "letter_way", "letter_lost"]);

const fate = (key: string): Cell => ({ table: "letter_fate", key });
const sent = (key: string): Cell => ({ table: "letter_way", key });
const lost = (key: string): Cell => ({ table: "letter_lost", key });

/**
 * What readers know of numbers of several tables together: receipts are as many in both; what did not arrive by a way was
 * sent by it; and all that did not arrive came back, or was taken for lost.
 */
export const ACROSS_LAWS: readonly AcrossLaw[] = [
  { plus: [fate("receipt")], minus: [sent("receipt")], exactly: true },
  ...MAIL_WAYS.map((way) => ({ plus: [sent(way)], minus: [lost(way)], exactly: false })),
  { plus: MAIL_WAYS.map(lost), minus: [fate("came_back"), fate("lost")], exactly: true },
];
