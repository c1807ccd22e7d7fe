import { type PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import { EXAMPLE_TOPIC, examplePapers, LONGEST_TOPIC } from "@/lib/pdf/example.test-input";
import { renderPapers } from "@/lib/pdf/papers";
import { newPrintedId, pageCode } from "@/lib/post/code";
import type { Chance } from "@/tests/volume/chance";

/** A page of a printed copy: a page of the form with its code, or one of the letter, which has none. */
export type PrintedPage = { code: string | null; picture: (dpi: number) => Promise<Picture> };
/** Red, green, blue and a byte that is not used, row by row. */
export type Picture = { data: Uint8Array; width: number; height: number };

/** How many topics the forms have: one sheet mostly, and sometimes several. */
const TOPIC_COUNTS = [1, 1, 2, 3, 5, 8, 14];

/** A copy as the program prints it: the pages of the form in their order, and the first page of the letter. */
export async function printedCopy(chance: Chance): Promise<{ form: PrintedPage[]; letter: PrintedPage }> {
  const printedId = newPrintedId((count) => chance.bytes(count));
  const count = chance.oneOf(TOPIC_COUNTS);
  const topics = Array.from({ length: count }, () => chance.oneOf([EXAMPLE_TOPIC, LONGEST_TOPIC]));
  const input = examplePapers({ printedId, topics, largePrint: chance.is(0.1) });
  const { pdf, formPageCount } = await renderPapers(input);
  const first = await firstFormPage(pdf, pageCode({ printedId, page: 1 }));
  const form = Array.from({ length: formPageCount }, (_, at) => ({
    code: pageCode({ printedId, page: at + 1 }),
    picture: (dpi: number) => raster(pdf, first + at, dpi),
  }));
  return { form, letter: { code: null, picture: (dpi: number) => raster(pdf, 0, dpi) } };
}

function firstFormPage(pdf: Uint8Array, code: string): Promise<number> {
  return withDocument(pdf, async (document) => {
    const pages = [...document.pages()].map((page) => page.getText());
    return pages.findIndex((text) => text.includes(code));
  });
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
