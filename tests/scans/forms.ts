import { type PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import { EXAMPLE_TOPIC, examplePapers, LONGEST_TOPIC } from "@/lib/pdf/example.test-input";
import { renderPapers } from "@/lib/pdf/papers";
import { CODE_ALPHABET, newPrintedId } from "@/lib/post/code";
import type { Chance } from "@/tests/volume/chance";

/** A page of a printed copy: a page of the form with its code, or one of the letter, which has none. */
export type PrintedPage = { code: string | null; picture: (dpi: number) => Promise<Picture> };
/** Red, green, blue and a byte that is not used, row by row. */
export type Picture = { data: Uint8Array; width: number; height: number };

/** How many topics the forms have: one sheet mostly, and sometimes several. */
const TOPIC_COUNTS = [1, 1, 2, 3, 5, 8, 14];

/** The pages of a form in their order, and the first page of the letter that goes with it. */
export type PrintedCopy = { form: PrintedPage[]; letter: PrintedPage };

/** A copy as the program prints it, of no sag. */
export async function printedCopy(chance: Chance): Promise<PrintedCopy> {
  const printedId = newPrintedId((count) => chance.bytes(count));
  const count = chance.oneOf(TOPIC_COUNTS);
  const topics = Array.from({ length: count }, () => chance.oneOf([EXAMPLE_TOPIC, LONGEST_TOPIC]));
  const input = examplePapers({ printedId, topics, largePrint: chance.is(0.1) });
  const pages = await pagesOf((await renderPapers(input)).pdf);
  const [letter] = pages;
  if (!letter) throw new Error("The papers have no page.");
  return { form: pages.filter(({ code }) => code !== null), letter };
}

/** A code of ours as it stands printed. */
const CODE = new RegExp(`[${CODE_ALPHABET}]{4}-[${CODE_ALPHABET}]{4}-[${CODE_ALPHABET}]`);

/** The pages of a PDF that the program made, in their order, each with the code that stands on it. */
export async function pagesOf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const texts = await withDocument(pdf, async (document) =>
    [...document.pages()].map((page) => page.getText()),
  );
  return texts.map((text, at) => ({
    code: CODE.exec(text)?.[0] ?? null,
    picture: (dpi: number) => raster(pdf, at, dpi),
  }));
}

function raster(pdf: Uint8Array, at: number, dpi: number): Promise<Picture> {
  return withDocument(pdf, async (document) => {
    const { data, width, height } = await document.getPage(at).render({ scale: dpi / 72 });
    return { data, width, height };
  });
}

let pdfium: ReturnType<typeof PDFiumLibrary.init> | undefined;

async function withDocument<T>(pdf: Uint8Array, use: (document: PDFiumDocument) => Promise<T>): Promise<T> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(pdf);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
}
