import { deflateSync } from "node:zlib";

export type PdfParts = {
  /** what stands in the catalogue, beside its pages */
  catalog?: string;
  /** what stands in the page, beside its content */
  page?: string;
  /** objects from number 5 on, as they stand between `obj` and `endobj` */
  more?: readonly (string | Buffer)[];
  trailer?: string;
  pageCount?: number;
  mediaBox?: string;
  content?: string;
};

/** A PDF by hand: catalogue 1, pages 2, content 3, font 4, then what is asked for, then the pages. */
export function pdf({ more = [], trailer = "", pageCount = 1, ...parts }: PdfParts = {}): Buffer {
  const firstPage = 5 + more.length;
  const kids = Array.from({ length: pageCount }, (_, at) => `${firstPage + at} 0 R`);
  const page =
    `<< /Type /Page /Parent 2 0 R /MediaBox ${parts.mediaBox ?? "[0 0 595 842]"} /Contents 3 0 R ` +
    `/Resources << /Font << /F1 4 0 R >> >> ${parts.page ?? ""} >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ""} >>`,
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pageCount} >>`,
    stream("", parts.content ?? "BT /F1 24 Tf 72 700 Td (Underskrift) Tj ET"),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...more,
    ...kids.map(() => page),
  ];
  return withTable(objects, trailer);
}

export function stream(dictionary: string, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

export function packed(dictionary: string, body: string | Buffer): Buffer {
  return stream(`${dictionary} /Filter /FlateDecode`, deflateSync(Buffer.from(body)));
}

function withTable(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  const add = (bytes: Buffer) => {
    chunks.push(bytes);
    length += bytes.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join("")}`));
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`));
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

/** The same kind of PDF as newer programs write it: objects packed together, and a packed table. */
export function pdfWithPackedObjects(
  hidden = "<< /Producer (Scanner) >>",
  filter = "/Filter /FlateDecode",
): Buffer {
  const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
  const pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
  const inside = [catalog, pages, page, hidden];
  const at = inside.map((_, index) => inside.slice(0, index).join(" ").length + (index > 0 ? 1 : 0));
  const index = `${at.map((offset, number) => `${number + 1} ${offset}`).join(" ")} `;
  const body = deflateSync(Buffer.from(index + inside.join(" ")));
  const head = Buffer.from("%PDF-1.7\n");
  const objects = Buffer.concat([
    Buffer.from(
      `5 0 obj\n<< /Type /ObjStm /N 4 /First ${index.length} ${filter} /Length ${body.length} >>\nstream\n`,
    ),
    body,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
  const start = head.length + objects.length;
  const rows = [
    [0, 0, 255],
    ...[0, 1, 2, 3].map((number) => [2, 5, number]),
    [1, head.length, 0],
    [1, start, 0],
  ];
  const table = deflateSync(
    Buffer.from(rows.flatMap(([kind = 0, one = 0, two = 0]) => [kind, one >> 8, one & 255, two])),
  );
  const end = Buffer.concat([
    Buffer.from(
      `6 0 obj\n<< /Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length ${table.length} >>\nstream\n`,
    ),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ]);
  return Buffer.concat([head, objects, end]);
}
