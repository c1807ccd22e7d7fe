import { PDFiumLibrary } from "@hyzyla/pdfium";
import { LONGEST_PDF_SIDE } from "./limits.mjs";
import { refuseForbidden } from "./pdf-names.mjs";
import { checkStreams } from "./pdf-streams.mjs";
import { checkTable } from "./pdf-table.mjs";
import { Refused } from "./refused.mjs";

/** @typedef {Awaited<ReturnType<PDFiumLibrary["loadDocument"]>>} PdfDocument */
/** @typedef {{ _FPDFDoc_GetJavaScriptActionCount: Ask, _FPDFDoc_GetAttachmentCount: Ask, _FPDF_GetFormType: Ask }} Asked */
/** @typedef {(document: number) => number} Ask */

const PREVIEW_SCALE = 0.25;
const SMALLEST_SIDE = 4; // points: below, nothing is left to draw
const XFA = [2, 3]; // what FPDF_GetFormType answers for the two kinds of XFA

/** @type {ReturnType<typeof PDFiumLibrary.init> | undefined} */
let pdfium;

/**
 * Refuses a PDF that is not plain: first by its bytes, then by what PDFium makes of it, page by page.
 * @param {Buffer} bytes
 * @param {number} pagesLeft
 * @returns {AsyncGenerator<number>} the number of each page that can be drawn
 */
export async function* pagesIn(bytes, pagesLeft) {
  checkBytes(bytes);
  pdfium ??= PDFiumLibrary.init();
  const library = await pdfium;
  const document = await library.loadDocument(bytes).catch(() => {
    throw new Refused("damaged");
  });
  try {
    askPdfium(library, document);
    const count = document.getPageCount();
    if (count > pagesLeft) throw new Refused("batch_too_many_pages");
    if (count === 0) throw new Refused("damaged");
    for (let at = 0; at < count; at += 1) yield await draw(document, at);
  } finally {
    document.destroy();
  }
}

/** @param {Buffer} bytes */
function checkBytes(bytes) {
  const text = bytes.toString("latin1");
  refuseForbidden(text);
  checkTable(text);
  checkStreams(bytes, text);
}

/**
 * The bytes were read by us; this is how a reader understands them.
 * @param {PDFiumLibrary} library
 * @param {PdfDocument} document
 */
function askPdfium(library, document) {
  // The package keeps both to itself, and asks none of the three.
  const { module } = /** @type {{ module: Asked }} */ (/** @type {unknown} */ (library));
  const { documentIdx } = /** @type {{ documentIdx: number }} */ (/** @type {unknown} */ (document));
  if (module._FPDFDoc_GetJavaScriptActionCount(documentIdx) > 0) throw new Refused("pdf_scripts");
  if (module._FPDFDoc_GetAttachmentCount(documentIdx) > 0) throw new Refused("pdf_embedded");
  if (XFA.includes(module._FPDF_GetFormType(documentIdx))) throw new Refused("pdf_form");
}

/**
 * Small: it shows that the page can be drawn at all.
 * @param {PdfDocument} document
 * @param {number} at
 */
async function draw(document, at) {
  const page = document.getPage(at);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(Math.min(originalWidth, originalHeight) >= SMALLEST_SIDE)) throw new Refused("damaged");
  if (Math.max(originalWidth, originalHeight) > LONGEST_PDF_SIDE) throw new Refused("pdf_page_too_large");
  await page.render({ scale: PREVIEW_SCALE });
  return at + 1;
}
