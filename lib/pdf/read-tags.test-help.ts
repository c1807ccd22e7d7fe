import { type PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";

/** What PDFium can and its wrapper does not say: the tags of a page, and the text under each. */
type Pdfium = Record<string, (...args: number[]) => number> & {
  wasmExports: { malloc: (size: number) => number; free: (at: number) => void };
  HEAPU8: Uint8Array;
};

const INLINE = new Set(["Span", "Strong", "Em", "Link", "Reference", "NonStruct"]);
const IS_TEXT = 1;
const LIST_SIGN = /^(?:•|\d{1,2}\.)$/;

let pdfium: ReturnType<typeof PDFiumLibrary.init> | undefined;

/**
 * What a screen reader reads, a paragraph, heading, list item or cell at a time: the tags of PDF/UA part them. Heads and
 * feet of pages are none of it, nor what a picture draws, and a sentence that is broken over two lines is whole.
 */
export async function taggedParagraphs(pdf: Uint8Array): Promise<string[]> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(pdf);
  try {
    return paragraphsOf(document);
  } finally {
    document.destroy();
  }
}

function paragraphsOf(document: PDFiumDocument): string[] {
  const module: Pdfium = Reflect.get(document, "module");
  return [...document.pages()].flatMap((page) => paragraphsOn(module, Reflect.get(page, "pageIdx")));
}

function paragraphsOn(module: Pdfium, page: number): string[] {
  const call = (name: string, ...args: number[]) => module[`_${name}`]?.(...args) ?? 0;
  const texts = markedTexts(module, call, page);
  const tree = call("FPDF_StructTree_GetForPage", page);
  const found: string[] = [];
  const typeOf = (element: number) =>
    wideText(module, (at, size) => call("FPDF_StructElement_GetType", element, at, size));
  const walk = (element: number) => {
    if (typeOf(element) === "Figure") return; // it is heard by its alt text alone
    let text = "";
    let end = Number.NEGATIVE_INFINITY;
    const flush = () => {
      const clean = text.replace(/[ \u00a0]+/g, " ").trim();
      if (clean !== "" && !LIST_SIGN.test(clean)) found.push(clean);
      text = "";
    };
    const add = ({ text: more, left, right }: Marked) => {
      text += isNewLine(left, end) ? `\n${more}` : more;
      end = right;
    };
    const read = (parent: number) => {
      const count = call("FPDF_StructElement_CountChildren", parent);
      for (let at = 0; at < count; at++) {
        const mark = call("FPDF_StructElement_GetChildMarkedContentID", parent, at);
        const child = mark < 0 ? call("FPDF_StructElement_GetChildAtIndex", parent, at) : 0;
        const marked = mark >= 0 ? texts.get(mark) : undefined; // -1 is what no tag holds: heads and feet
        if (marked) add(marked);
        else if (child && INLINE.has(typeOf(child))) read(child);
        else if (child) {
          flush();
          walk(child);
        }
      }
    };
    read(element);
    flush();
  };
  const count = call("FPDF_StructTree_CountChildren", tree);
  for (let at = 0; at < count; at++) walk(call("FPDF_StructTree_GetChildAtIndex", tree, at));
  call("FPDF_StructTree_Close", tree);
  return found;
}

type Call = (name: string, ...args: number[]) => number;
type Marked = { text: string; left: number; right: number };

/** The text under each mark of a page. A line that is full goes on with a space. */
function markedTexts(module: Pdfium, call: Call, page: number): Map<number, Marked> {
  const texts = new Map<number, Marked>();
  const textPage = call("FPDFText_LoadPage", page);
  const count = call("FPDFPage_CountObjects", page);
  for (let at = 0; at < count; at++) {
    const object = call("FPDFPage_GetObject", page, at);
    if (call("FPDFPageObj_GetType", object) !== IS_TEXT) continue;
    const mark = call("FPDFPageObj_GetMarkedContentID", object);
    const text = wideText(module, (to, size) => call("FPDFTextObj_GetText", object, textPage, to, size));
    const { left, right } = sidesOf(module, call, object);
    const before = texts.get(mark);
    const space = before && isNewLine(left, before.right) ? " " : "";
    texts.set(mark, { text: `${before?.text ?? ""}${space}${text}`, left: before?.left ?? left, right });
  }
  call("FPDFText_ClosePage", textPage);
  return texts;
}

/** What begins to the left of where the last ended stands on another line. */
function isNewLine(left: number, end: number): boolean {
  return left < end - 1;
}

function sidesOf(module: Pdfium, call: Call, object: number): { left: number; right: number } {
  const at = module.wasmExports.malloc(16);
  call("FPDFPageObj_GetBounds", object, at, at + 4, at + 8, at + 12);
  const [left = 0, , right = 0] = new Float32Array(module.HEAPU8.buffer, at, 4);
  module.wasmExports.free(at);
  return { left, right };
}

/** Asked first how long it is, as PDFium wants it: UTF-16 with a zero at the end. */
function wideText(module: Pdfium, read: (at: number, size: number) => number): string {
  const size = read(0, 0);
  if (size <= 2) return "";
  const at = module.wasmExports.malloc(size);
  read(at, size);
  const text = new TextDecoder("utf-16le").decode(module.HEAPU8.slice(at, at + size - 2));
  module.wasmExports.free(at);
  return text;
}
