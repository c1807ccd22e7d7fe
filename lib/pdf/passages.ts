import { isNewLine, isTag, type Tag } from "./tags";

/** A piece of a letter as it is read aloud: one thought each, in the order of the paper. */
export type Passage = {
  kind: "heading" | "paragraph" | "item" | "row";
  /** of a heading */
  level?: 1 | 2;
  /** lines of their own are parted by a line break */
  text: string;
};

const SENTENCE_ENDS = /[.:!?]$/;

/**
 * The passages of a letter by its tags, one document a page. A table has a passage for each row, with the heading of each
 * cell said before it; what stands in a list of names and values is said as "Navn: Ingrid". A paragraph that goes on
 * over the page is one.
 */
export function passagesOf(pages: readonly Tag[]): Passage[] {
  const found: Passage[] = [];
  let headers: string[] = [];
  for (const page of pages) {
    const onPage = passagesIn(page, {
      headers: () => headers,
      keep: (row) => {
        headers = row; // a table that goes on over the page does not say them again
      },
    });
    const [first, ...rest] = onPage;
    const last = found.at(-1);
    const goesOn =
      last?.kind === "paragraph" && first?.kind === "paragraph" && !SENTENCE_ENDS.test(last.text);
    if (last && first && goesOn && /^\p{Ll}/u.test(first.text)) {
      found.splice(-1, 1, { ...last, text: `${last.text} ${first.text}` });
      found.push(...rest);
    } else found.push(...onPage);
  }
  return found;
}

type Table = { headers: () => readonly string[]; keep: (headers: string[]) => void };

function passagesIn(tag: Tag, table: Table): Passage[] {
  const read = READERS[tag.type];
  if (read) return read(tag, table);
  // What holds other tags is gone through; text beside them is a paragraph of its own.
  const found: Passage[] = [];
  let loose: Tag["content"] = [];
  const flush = () => {
    found.push(...whole("paragraph", { ...tag, content: loose }));
    loose = [];
  };
  for (const one of tag.content) {
    if (!isTag(one) || INLINE.has(one.type)) loose.push(one);
    else {
      flush();
      found.push(...passagesIn(one, table));
    }
  }
  flush();
  return found;
}

const INLINE = new Set(["Span", "Strong", "Em", "Link", "Reference", "NonStruct"]);

type Reader = (tag: Tag, table: Table) => Passage[];

const READERS: Readonly<Record<string, Reader>> = {
  H1: (tag) => whole("heading", tag).map((passage) => ({ ...passage, level: 1 })),
  H2: (tag) => whole("heading", tag).map((passage) => ({ ...passage, level: 2 })),
  P: (tag) => whole("paragraph", tag),
  LI: item,
  TR: row,
  Figure: () => [], // its sign is for scanners, and is read by nobody
};

function whole(kind: Passage["kind"], tag: Tag): Passage[] {
  const text = textOf(tag);
  return text === "" ? [] : [{ kind, text }];
}

function item(tag: Tag): Passage[] {
  const part = (type: string) =>
    tag.content.flatMap((one) => (isTag(one) && one.type === type ? [textOf(one)] : [])).join(" ");
  const [sign, body] = [part("Lbl"), part("LBody")];
  if (sign === "•" || sign === "") return [{ kind: "item", text: body }];
  return [{ kind: "item", text: /^\d{1,2}\.$/.test(sign) ? `${sign} ${body}` : `${sign}: ${body}` }];
}

function row(tag: Tag, { headers, keep }: Table): Passage[] {
  const cells = tag.content.filter(isTag);
  if (cells.every(({ type }) => type === "TH")) {
    keep(cells.map(textOf));
    return [];
  }
  const lines = cells.map((cell, at) => {
    const text = textOf(cell);
    return at === 0 ? text : `${headers()[at] ?? ""}: ${text.replaceAll("\n", ", ")}`;
  });
  return [{ kind: "row", text: lines.join("\n") }];
}

/** A line that is full ends with its space and goes on; one that ends without has an end of its own. */
function textOf(tag: Tag): string {
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  const read = (parent: Tag) => {
    for (const one of parent.content) {
      if (isTag(one)) {
        if (!INLINE.has(one.type) && text !== "" && !/\s$/.test(text)) text += "\n";
        read(one);
        continue;
      }
      text += isNewLine(one.left, end) && text !== "" && !/\s$/.test(text) ? `\n${one.text}` : one.text;
      end = one.right;
    }
  };
  read(tag);
  const lines = text.split("\n").map((line) => line.replace(/[\s\u00a0]+/g, " ").trim());
  return lines.filter((line) => line !== "").join("\n");
}
