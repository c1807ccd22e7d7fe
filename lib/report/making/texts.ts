import { z } from "zod";
import type { Paragraph, ParagraphId, Section } from "@/lib/report/wording";

/** What a person wrote in place of a paragraph, and what the figures said when they did. */
export type WrittenText = { text: string; over: string };
export type WrittenTexts = Readonly<Record<string, WrittenText>>;

const STORED = z.record(z.string(), z.object({ text: z.string(), over: z.string() }));

export function parseTexts(stored: unknown): WrittenTexts {
  return STORED.parse(stored);
}

/** A paragraph of the draft: what the figures say, what a person wrote, and what is read. */
export type DraftParagraph = {
  id: ParagraphId;
  /** of its field */
  name: string;
  generated: string;
  written: string;
  /** the figures say something else than when the person wrote */
  isOutdated: boolean;
};

export type DraftSection = { id: string; heading: string; paragraphs: readonly DraftParagraph[] };

/**
 * The sections with both versions of each paragraph. A paragraph that the figures have nothing to say in is there only
 * when somebody wrote in it.
 */
export function draftSections(sections: readonly Section[], texts: WrittenTexts): DraftSection[] {
  return sections
    .map(({ id, heading, paragraphs }) => ({
      id,
      heading,
      paragraphs: paragraphs
        .map((paragraph) => draftParagraph(paragraph, texts))
        .filter(({ generated, written }) => generated !== "" || written !== ""),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function draftParagraph({ id, generated }: Paragraph, texts: WrittenTexts): DraftParagraph {
  const written = texts[id];
  const isOutdated = written !== undefined && written.over !== generated;
  return { id, name: fieldOf(id), generated, written: written?.text ?? "", isOutdated };
}

/** The field of a paragraph: `nyt.brug` is typed in `nyt-brug`. */
export function fieldOf(id: ParagraphId): string {
  return id.replace(".", "-");
}

/** The words that are read: a person's, else those of the figures. */
export function readWords({ generated, written }: Pick<DraftParagraph, "generated" | "written">): string {
  return written || generated;
}

/** As typed, for the paragraphs of the draft: empty, or the same as the figures say, is no text of one's own. */
export function textsOf(sections: readonly Section[], typed: ReadonlyMap<string, string>): WrittenTexts {
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  return Object.fromEntries(
    all.flatMap(({ id, generated }) => {
      const text = typed.get(fieldOf(id)) ?? "";
      return text === "" || text === generated ? [] : [[id, { text, over: generated }] as const];
    }),
  );
}

/** What a person wrote, for the paragraphs of a document. */
export function textById(texts: WrittenTexts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([id, { text }]) => [id, text]));
}
