import { fromDbDate, type IsoDate } from "@/lib/dates";
import { reportDb } from "@/lib/db";
import type { ReportDocument } from "@/lib/report/document";
import { readPdf } from "@/lib/report/edition/read";
import type { ShownFigures } from "@/lib/report/figures";
import { quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";
import { storedDocument, storedFigures } from "./stored";

/** Published editions are read with the role `report`, which sees no table that holds a person. */

export type EditionLine = {
  quarter: string;
  number: number;
  publishedOn: IsoDate;
  /** what it corrects; empty in the first of its quarter */
  changed: string;
  isLatest: boolean;
};

export type ReadEdition = EditionLine & { document: ReportDocument; figures: ShownFigures };

const LINE = { quarter: true, number: true, publishedOn: true, changed: true } as const;
const NEWEST = [{ quarter: "desc" }, { number: "desc" }] as const;

/** Every edition that was published, the newest first. */
export async function readEditionLines(): Promise<EditionLine[]> {
  const rows = await reportDb().edition.findMany({ select: LINE, orderBy: [...NEWEST] });
  const seen = new Set<string>();
  return rows.map((row) => {
    const isLatest = !seen.has(row.quarter);
    seen.add(row.quarter);
    return { ...row, publishedOn: fromDbDate(row.publishedOn), isLatest };
  });
}

/** An edition of a quarter: the one with the number, or the latest. Null when there is none. */
export async function readEdition(quarter: Quarter, number?: number): Promise<ReadEdition | null> {
  const [latest, row] = await Promise.all([
    newest(quarter),
    reportDb().edition.findFirst({
      where: { quarter: quarterId(quarter), ...(number === undefined ? {} : { number }) },
      orderBy: { number: "desc" },
      select: { ...LINE, document: true, figures: true },
    }),
  ]);
  if (!row) return null;
  return {
    ...row,
    publishedOn: fromDbDate(row.publishedOn),
    isLatest: row.number === latest,
    document: storedDocument(row.document),
    figures: storedFigures(row.figures),
  };
}

async function newest(quarter: Quarter): Promise<number | null> {
  const found = await reportDb().edition.aggregate({
    where: { quarter: quarterId(quarter) },
    _max: { number: true },
  });
  return found._max.number;
}

/** The PDF of an edition, as it was published. */
export function readEditionPdf(edition: Pick<EditionLine, "quarter" | "number">): Promise<Uint8Array | null> {
  return readPdf(edition, reportDb());
}
