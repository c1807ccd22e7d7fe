import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { OpenFile } from "./reading.ts";

const DPI = 200;
/** Of a page that says it is larger than A2 less is drawn, not more of the memory used. */
const MOST_PIXELS = 16_000_000;

/** Throws when the file is broken, or locked by a password. */
export async function openPdf(bytes: Uint8Array): Promise<OpenFile> {
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(bytes);
  return {
    pageCount: document.getPageCount(),
    draw: async (page) => {
      const sheet = document.getPage(page - 1);
      const { originalWidth, originalHeight } = sheet.getOriginalSize();
      const most = Math.sqrt(MOST_PIXELS / Math.max(1, originalWidth * originalHeight));
      const { data, width, height } = await sheet.render({ scale: Math.min(DPI / 72, most) });
      return { data, width, height, channels: 4 };
    },
    close: () => document.destroy(),
  };
}
