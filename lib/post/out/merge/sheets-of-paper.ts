import { PDFDocument } from "@cantoo/pdf-lib";

const A4: [number, number] = [595.276, 841.89];

/** One file that is printed on both sides, put together letter by letter. */
export async function newPrint() {
  const print = await PDFDocument.create({ updateMetadata: false });
  const fillSheet = () => {
    if (print.getPageCount() % 2 === 1) print.addPage(A4);
  };
  return {
    /** Adds pages of a PDF, numbered from 0; the first begins a new sheet when asked to. Gives how many pages came. */
    add: async (pdf: Uint8Array, pages: readonly number[] | "all", startsSheet: boolean): Promise<number> => {
      const source = await PDFDocument.load(pdf, { updateMetadata: false });
      if (startsSheet) fillSheet();
      const copied = await print.copyPages(source, pages === "all" ? source.getPageIndices() : [...pages]);
      for (const page of copied) print.addPage(page);
      return copied.length;
    },
    /** The last sheet is filled too, so that the next file printed begins on its own. */
    save: (): Promise<Uint8Array> => {
      fillSheet();
      print.setTitle("Breve til print");
      print.setLanguage("da");
      return print.save();
    },
    sheets: () => Math.ceil(print.getPageCount() / 2),
  };
}
