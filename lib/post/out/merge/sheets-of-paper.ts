import { PDFDocument } from "@cantoo/pdf-lib";
import type { Part } from "./messages.ts";

const A4: [number, number] = [595.276, 841.89];

/** One file that is printed on both sides, put together letter by letter. */
export async function newPrint() {
  const print = await PDFDocument.create({ updateMetadata: false });
  const fillSheet = () => {
    if (print.getPageCount() % 2 === 1) print.addPage(A4);
  };
  return {
    add: async ({ pdf, pages }: Part): Promise<void> => {
      const source = await PDFDocument.load(pdf, { updateMetadata: false });
      fillSheet();
      const copied = await print.copyPages(source, [...(pages ?? source.getPageIndices())]);
      for (const page of copied) print.addPage(page);
    },
    /** The last sheet is filled too, so that the next file printed begins on its own. */
    save: (): Promise<Uint8Array> => {
      fillSheet();
      print.setTitle("Breve til print");
      print.setLanguage("da");
      return print.save();
    },
  };
}
