import { PDFiumLibrary } from "@hyzyla/pdfium";

/** What PDFium can and its wrapper does not say: the tags of a page, and the text under each. */
type Pdfium = Record<string, (...args: number[]) => number> & {
  wasmExports: { malloc: (size: number) => number; free: (at: number) => void };
  HEAPU8: Uint8Array;
};

/** A tag of PDF/UA with what stands in it, in the order that a screen reader reads it. */
export type Tag = { type: string; content: (Tag | TagText)[] };
/** Some text, and where it begins and ends on its line. */
export type TagText = { text: string; left: number; right: number };

export function isTag(one: Tag | TagText): one is Tag {
  return "type" in one;
}

const IS_TEXT = 1;

let pdfium: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** The tags of a PDF/UA of ours, all its pages in order. Heads and feet of pages are none of it. */
export async function tagsOf(pdf: Uint8Array): Promise<Tag[]> {
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(pdf);
  try {
    const module: Pdfium = Reflect.get(document, "module");
    return [...document.pages()].flatMap((page) => tagsOn(module, Reflect.get(page, "pageIdx")));
  } finally {
    document.destroy();
  }
}

type Call = (name: string, ...args: number[]) => number;

function tagsOn(module: Pdfium, page: number): Tag[] {
  const call: Call = (name, ...args) => module[`_${name}`]?.(...args) ?? 0;
  const texts = markedTexts(module, call, page);
  const tree = call("FPDF_StructTree_GetForPage", page);
  const tagAt = (element: number): Tag => {
    const type = wideText(module, (at, size) => call("FPDF_StructElement_GetType", element, at, size));
    const count = call("FPDF_StructElement_CountChildren", element);
    const content = Array.from({ length: count }, (_, at) => {
      const mark = call("FPDF_StructElement_GetChildMarkedContentID", element, at);
      if (mark >= 0) return texts.get(mark); // -1 is what no tag holds
      const child = call("FPDF_StructElement_GetChildAtIndex", element, at);
      return child ? tagAt(child) : undefined;
    });
    return { type, content: content.filter((one) => one !== undefined) };
  };
  const count = call("FPDF_StructTree_CountChildren", tree);
  const tags = Array.from({ length: count }, (_, at) =>
    tagAt(call("FPDF_StructTree_GetChildAtIndex", tree, at)),
  );
  call("FPDF_StructTree_Close", tree);
  return tags;
}

/** The text under each mark of a page. A line that is full goes on with a space. */
function markedTexts(module: Pdfium, call: Call, page: number): Map<number, TagText> {
  const texts = new Map<number, TagText>();
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
export function isNewLine(left: number, end: number): boolean {
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
