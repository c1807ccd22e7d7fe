import type { Edition } from "@/generated/prisma/client";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";
import { hex } from "@/lib/report/canonical";
import { type EditionRef, type FrozenEdition, STORED_JSON } from "@/lib/report/edition/edition";
import { parseQuarter, quarterId } from "@/lib/report/quarter";

/** An edition as it is stored, without the bytes of its PDF. */
export type PublishedEdition = Omit<FrozenEdition, "pdfSha256"> & {
  /** its code, in hexadecimal */
  sha256: string;
};

type From = Pick<Tx, "edition">;
const omit = { pdf: true } as const;

/** The editions of a quarter, the first first. */
export async function readPublished(
  quarter: EditionRef["quarter"],
  from: From = db(),
): Promise<PublishedEdition[]> {
  const rows = await from.edition.findMany({ where: { quarter }, orderBy: { number: "asc" }, omit });
  return rows.map(toRead);
}

export async function readOnePublished(
  { quarter, number }: EditionRef,
  from: From = db(),
): Promise<PublishedEdition | null> {
  const row = await from.edition.findUnique({ where: { quarter_number: { quarter, number } }, omit });
  return row && toRead(row);
}

/** Every edition there is, by quarter and number. */
export async function listEditions(): Promise<(EditionRef & { publishedOn: IsoDate })[]> {
  const select = { quarter: true, number: true, publishedOn: true } as const;
  const rows = await db().edition.findMany({ select, orderBy: [{ quarter: "asc" }, { number: "asc" }] });
  return rows.map(({ quarter, number, publishedOn }) => ({
    quarter: idOf(quarter),
    number,
    publishedOn: fromDbDate(publishedOn),
  }));
}

/** The PDF of an edition, as it was published. */
export async function readPdf(
  { quarter, number }: { quarter: string; number: number },
  from: From = db(),
): Promise<Uint8Array | null> {
  const where = { quarter_number: { quarter, number } };
  const row = await from.edition.findUnique({ where, select: { pdf: true } });
  return row?.pdf ?? null;
}

function toRead(row: Omit<Edition, "pdf">): PublishedEdition {
  return {
    ...STORED_JSON.parse(row),
    quarter: idOf(row.quarter),
    number: row.number,
    publishedOn: fromDbDate(row.publishedOn),
    publishedAt: row.publishedAt.toISOString(),
    asOf: fromDbDate(row.asOf),
    watermark: String(row.watermark),
    definition: row.definition,
    countedAt: row.countedAt.toISOString(),
    changed: row.changed,
    sha256: hex(row.sha256),
  };
}

export function idOf(stored: string): EditionRef["quarter"] {
  const quarter = parseQuarter(stored);
  if (!quarter) throw new Error(`${stored} is no quarter.`);
  return quarterId(quarter);
}
