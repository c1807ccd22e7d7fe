import { readFile } from "node:fs/promises";
import path from "node:path";
import { type PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const DPI = 150; // as coarse as an office scanner is set
const WASM = path.join(process.cwd(), "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");

let pdfium: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** The text of each page, in the order it was written; no-break spaces read as spaces. */
export function pageTexts(pdf: Uint8Array): Promise<string[]> {
  return withDocument(pdf, async (document) =>
    [...document.pages()].map((page) => page.getText().replace(/[\s\u00a0]+/g, " ")),
  );
}

/** What the Data Matrix codes on one page say, read from a picture of the page. */
export function scannedCodes(pdf: Uint8Array, pageNumber: number): Promise<string[]> {
  return withDocument(pdf, async (document) => {
    const { data, width, height } = await document.getPage(pageNumber - 1).render({ scale: DPI / 72 });
    await prepareReader();
    const picture: ImageData = { data: new Uint8ClampedArray(data), width, height, colorSpace: "srgb" };
    const found = await readBarcodes(picture, { formats: ["DataMatrix"] });
    return found.map((code) => code.text);
  });
}

async function withDocument<T>(pdf: Uint8Array, read: (document: PDFiumDocument) => Promise<T>): Promise<T> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(pdf);
  try {
    return await read(document);
  } finally {
    document.destroy();
  }
}

async function prepareReader(): Promise<void> {
  const wasmBinary = new Uint8Array(await readFile(WASM)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true, equalityFn: () => true });
}
