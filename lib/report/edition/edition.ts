import { z } from "zod";
import type { IsoDate } from "@/lib/dates";
import type { Answer, ReportDocument } from "@/lib/report/document";
import type { ShownFigures } from "@/lib/report/figures";
import type { QuarterId } from "@/lib/report/quarter";

export type EditionRef = { quarter: QuarterId; number: number };

/** Both versions of every paragraph, and all else that the document was put together from. */
export type EditionWords = {
  sections: readonly {
    id: string;
    heading: string;
    paragraphs: readonly { id: string; generated: string; written: string }[];
  }[];
  met: string;
  answers: readonly Answer[];
  /** the edition that "last time" means */
  before: EditionRef | null;
  municipality: { name: string; phone: string };
  dueDays: number;
};

/** What an edition is, and what its code is made of. Times are written as instants of UTC. */
export type FrozenEdition = EditionRef & {
  publishedOn: IsoDate;
  publishedAt: string;
  asOf: IsoDate;
  watermark: string;
  definition: number;
  countedAt: string;
  figures: ShownFigures;
  words: EditionWords;
  document: ReportDocument;
  changed: string;
  pdfSha256: string;
};

const anObject = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

/** The columns that hold JSON. Only the shape of their outside is looked at: the code proves the rest. */
export const STORED_JSON = z.object({
  figures: anObject<ShownFigures>(),
  words: anObject<EditionWords>(),
  document: anObject<ReportDocument>(),
});
