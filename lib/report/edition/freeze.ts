import { copenhagenDay } from "@/lib/dates";
import { assemble } from "@/lib/report/assemble";
import { canonicalJson, sha256 } from "@/lib/report/canonical";
import type { Answer, ReportDocument } from "@/lib/report/document";
import type { EditionWords, FrozenEdition } from "@/lib/report/edition/edition";
import type { ShownFigures } from "@/lib/report/figures";
import { type QuarterId, quarterId } from "@/lib/report/quarter";
import type { Section } from "@/lib/report/wording";
import type { Quarter } from "@/lib/rollout/quarters";

/** All that an edition is made of, but for the day it is sent. */
export type Content = {
  quarter: Quarter;
  number: number;
  watermark: bigint;
  definition: number;
  countedAt: Date;
  figures: ShownFigures;
  before: { quarter: QuarterId; number: number; figures: ShownFigures } | null;
  sections: readonly Section[];
  /** a person's words by paragraph */
  texts: Readonly<Record<string, string>>;
  met: string;
  answers: readonly Answer[];
  changed: string;
  municipality: { name: string; phone: string };
  dueDays: number;
};

/** What an approver has read, as one number: the same as long as nothing of it changes. */
export function contentSha256(content: Content): Uint8Array<ArrayBuffer> {
  const { quarter, number, watermark, definition, figures, changed } = content;
  const id = quarterId(quarter);
  const words = wordsOf(content);
  return sha256(
    canonicalJson({
      quarter: id,
      number,
      watermark: String(watermark),
      definition,
      figures,
      words,
      changed,
    }),
  );
}

/** The document of the content; a draft has no day on which it was sent. */
export function documentOf(content: Content, publishedOn: string | null = null): ReportDocument {
  const { countedAt, before, ...rest } = content;
  return assemble({
    ...rest,
    publishedOn,
    countedOn: copenhagenDay(countedAt),
    before: before?.figures ?? null,
  });
}

/** The edition as it is published now. `pdfSha256` is of the PDF of its document. */
export function freeze(
  content: Content,
  { document, pdfSha256, now }: { document: ReportDocument; pdfSha256: string; now: Date },
): FrozenEdition {
  return {
    quarter: quarterId(content.quarter),
    number: content.number,
    publishedOn: copenhagenDay(now),
    publishedAt: now.toISOString(),
    asOf: content.figures.asOf,
    watermark: String(content.watermark),
    definition: content.definition,
    countedAt: content.countedAt.toISOString(),
    figures: content.figures,
    words: wordsOf(content),
    document,
    changed: content.changed,
    pdfSha256,
  };
}

/** The code of an edition: SHA-256 over its canonical JSON. */
export function editionSha256(edition: FrozenEdition): Uint8Array<ArrayBuffer> {
  return sha256(canonicalJson(edition));
}

function wordsOf({ sections, texts, ...content }: Content): EditionWords {
  const { met, answers, before, municipality, dueDays } = content;
  return {
    sections: sections.map(({ id, heading, paragraphs }) => ({
      id,
      heading,
      paragraphs: paragraphs.map((one) => ({
        id: one.id,
        generated: one.generated,
        written: texts[one.id] ?? "",
      })),
    })),
    met,
    answers,
    before: before && { quarter: before.quarter, number: before.number },
    municipality,
    dueDays,
  };
}
