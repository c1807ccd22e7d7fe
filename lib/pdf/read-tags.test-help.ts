import { isNewLine, isTag, type Tag, tagsOf } from "./tags";

const INLINE = new Set(["Span", "Strong", "Em", "Link", "Reference", "NonStruct"]);
const LIST_SIGN = /^(?:•|\d{1,2}\.)$/;

/**
 * What a screen reader reads, a paragraph, heading, list item or cell at a time: the tags of PDF/UA part them. Heads and
 * feet of pages are none of it, nor what a picture draws, and a sentence that is broken over two lines is whole.
 */
export async function taggedParagraphs(pdf: Uint8Array): Promise<string[]> {
  return (await tagsOf(pdf)).flatMap(paragraphsIn);
}

function paragraphsIn(tag: Tag): string[] {
  if (tag.type === "Figure") return []; // it is heard by its alt text alone
  const found: string[] = [];
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  const flush = () => {
    const clean = text.replace(/[ \u00a0]+/g, " ").trim();
    if (clean !== "" && !LIST_SIGN.test(clean)) found.push(clean);
    text = "";
  };
  const read = (parent: Tag) => {
    for (const one of parent.content) {
      if (!isTag(one)) {
        text += isNewLine(one.left, end) ? `\n${one.text}` : one.text;
        end = one.right;
      } else if (INLINE.has(one.type)) read(one);
      else {
        flush();
        found.push(...paragraphsIn(one));
      }
    }
  };
  read(tag);
  flush();
  return found;
}
