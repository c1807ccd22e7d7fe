import { expect, test } from "vitest";
import { LONGEST_UPLOAD, UploadError, type UploadPart, uploadParts } from "@/lib/post/in/upload";

const BOUNDARY = "----graense";
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const MEGABYTE = 1024 * 1024;

/** A form as a browser sends it, in pieces of so many bytes. */
function sent(
  parts: readonly UploadPart[],
  piece = 1000,
): { body: AsyncGenerator<Uint8Array>; length: number } {
  const bytes = Buffer.concat([...parts.flatMap(written), Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return { body: inPieces(bytes, piece), length: bytes.length };
}

function written(part: UploadPart): Buffer[] {
  const isFile = part.kind === "file";
  const name = isFile ? `name="filer"; filename="${part.name}"` : `name="${part.name}"`;
  const type = isFile ? "\r\nContent-Type: application/octet-stream" : "";
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; ${name}${type}\r\n\r\n`;
  return [Buffer.from(head), Buffer.from(isFile ? part.bytes : part.value), Buffer.from("\r\n")];
}

async function* inPieces(bytes: Buffer, piece: number) {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

const file = (name: string, bytes: Uint8Array): UploadPart => ({ kind: "file", name, bytes });

async function taken(upload: { body: AsyncIterable<Uint8Array>; length: number }, contentType = TYPE) {
  const parts: UploadPart[] = [];
  for await (const part of uploadParts({ ...upload, contentType })) parts.push(part);
  return parts;
}

async function refusalOf(upload: Parameters<typeof taken>[0], contentType?: string) {
  try {
    await taken(upload, contentType);
  } catch (error) {
    if (error instanceof UploadError) return error.refusal;
    throw error;
  }
}

test("a form comes part by part, each file whole", async () => {
  const large = Buffer.alloc(9 * MEGABYTE, 7);
  const [field, first, second] = await taken(
    sent(
      [{ kind: "field", name: "vej", value: "counter" }, file("a.pdf", Buffer.from("hej")), file("b", large)],
      60_000,
    ),
  );
  expect(field).toEqual({ kind: "field", name: "vej", value: "counter" });
  expect(first).toMatchObject({ kind: "file", name: "a.pdf" });
  expect(second?.kind === "file" && large.equals(second.bytes)).toBe(true);
});

test("an empty file is a file, and a file field in which nothing was chosen is none", async () => {
  const parts = await taken(sent([file("tom.pdf", Buffer.alloc(0)), file("", Buffer.alloc(0))]));
  expect(parts.map((part) => part.name)).toEqual(["tom.pdf"]);
});

test("the next file is not read before it is asked for", async () => {
  let read = 0;
  const upload = sent([file("a", Buffer.alloc(1000)), file("b", Buffer.alloc(5 * MEGABYTE))], 1000);
  async function* counted() {
    for await (const piece of upload.body) {
      read += piece.length;
      yield piece;
    }
  }
  const parts = uploadParts({ body: counted(), contentType: TYPE, length: upload.length });
  await parts.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(read).toBeLessThan(MEGABYTE);
  await parts.return(undefined);
});

test.each(["in the middle of a file", "between two pieces of its head"])(
  "one that ends %s is given up",
  async (where) => {
    const { body, length } = sent([file("a", Buffer.alloc(5000)), file("b", Buffer.alloc(5000))], 100);
    const cut = where.startsWith("in") ? 2000 : 5200;
    async function* broken() {
      let given = 0;
      for await (const piece of body) {
        if (given >= cut) return;
        given += piece.length;
        yield piece;
      }
    }
    expect(await refusalOf({ body: broken(), length })).toBe("broken_off");
  },
);

test("one whose connection fails is given up", async () => {
  async function* failing() {
    yield Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="filer"; filename="a"\r\n\r\nabc`,
    );
    throw new Error("aborted");
  }
  expect(await refusalOf({ body: failing(), length: 1000 })).toBe("broken_off");
});

test("what is no form, or says not where its parts end, is given up", async () => {
  for (const type of ["", "application/json", "multipart/form-data"]) {
    expect(await refusalOf(sent([file("a", Buffer.alloc(10))]), type), type).toBe("broken_off");
  }
});

test("more than 200 files are too many", async () => {
  const files = Array.from({ length: 201 }, (_, at) => file(`${at}`, Buffer.from("x")));
  expect(await refusalOf(sent(files, 5000))).toBe("too_many_files");
});

test("a file that is longer than was declared is too large", async () => {
  const { body } = sent([file("a", Buffer.alloc(5000))]);
  expect(await refusalOf({ body, length: 100 })).toBe("too_large");
  expect(LONGEST_UPLOAD).toBeGreaterThan(100 * MEGABYTE);
});
