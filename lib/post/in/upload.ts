import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { MOST_BYTES, MOST_PAGES } from "@/lib/post/accept/limits.mjs";
import type { UploadRefusal } from "@/lib/post/in/batch-form";

/** A field as it was typed, or a file whole. A file field without a file is none. */
export type UploadPart =
  | { kind: "field"; name: string; value: string }
  | { kind: "file"; name: string; bytes: Uint8Array };

/** Why reading what was sent was given up. */
export class UploadError extends Error {
  override name = "UploadError";
  constructor(readonly refusal: UploadRefusal) {
    super(`An upload was given up: ${refusal}.`);
  }
}

export type Upload = {
  body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
  contentType: string;
  /** as the request declared it; a browser always does */
  length: number;
};

/** The longest post that is read: the files, and what a browser writes around as many as there may be. */
export const LONGEST_UPLOAD = MOST_BYTES + 1024 * 1024;
const LONGEST_FIELD = 2_000;
const MOST_FIELDS = 20;

/**
 * What a form sends, part by part and as it comes: the next file is read when it is asked for, so one at a time lies in
 * memory, once. Throws an UploadError when what was sent ends too early, is no form, or is too much.
 */
export async function* uploadParts({ body, contentType, length }: Upload): AsyncGenerator<UploadPart> {
  const parts = new PassThrough({ objectMode: true });
  const fail = (refusal: UploadRefusal) => parts.destroy(new UploadError(refusal));
  const parser = parserOf(contentType, parts, fail);
  const feeding = pipeline(Readable.from(body), parser)
    .then(() => parts.end())
    .catch(() => fail("broken_off"));
  let left = length;
  try {
    for await (const part of parts as AsyncIterable<RawPart>) {
      if (part.kind === "field") {
        yield part;
        continue;
      }
      const bytes = await bytesOf(part.stream, left);
      left -= bytes.length;
      // A file field in which nothing was chosen.
      if (bytes.length > 0 || part.name !== "") yield { kind: "file", name: part.name, bytes };
    }
  } catch (error) {
    throw error instanceof UploadError ? error : new UploadError("broken_off");
  } finally {
    parser.destroy();
    await feeding;
  }
}

type RawPart =
  | { kind: "field"; name: string; value: string }
  | { kind: "file"; name: string; stream: BusboyFileStream };

function parserOf(contentType: string, parts: PassThrough, fail: (refusal: UploadRefusal) => void) {
  const limits = { fieldSize: LONGEST_FIELD, fields: MOST_FIELDS, files: MOST_PAGES, fileSize: MOST_BYTES };
  const parser = busboyOf(contentType, limits);
  const open = new Set<BusboyFileStream>();
  parser.on("field", (name, value) => parts.write({ kind: "field", name, value }));
  parser.on("file", (_field, stream, name = "") => {
    open.add(stream.once("close", () => open.delete(stream)));
    stream.on("error", () => fail("broken_off"));
    parts.write({ kind: "file", name, stream });
  });
  parser.once("filesLimit", () => fail("too_many_files"));
  // Whoever waits for more of a file is told that no more comes.
  parts.once("error", (error) => {
    for (const stream of open) stream.destroy(error);
  });
  return parser;
}

function busboyOf(contentType: string, limits: object): BusboyInstance {
  try {
    return new Busboy({ headers: { "content-type": contentType }, limits });
  } catch {
    throw new UploadError("broken_off"); // it is no form, or does not say where its parts end
  }
}

const FIRST_ROOM = 256 * 1024;
const JUMP = 8 * 1024 * 1024;

/** All of a file in one piece. A small one is moved as it grows; a large one gets all the room there can be need of, which is memory only as it fills. */
async function bytesOf(stream: BusboyFileStream, most: number): Promise<Buffer> {
  let bytes = Buffer.allocUnsafe(Math.min(FIRST_ROOM, most));
  let filled = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const needed = filled + chunk.length;
    if (needed > most) throw new UploadError("too_large");
    if (needed > bytes.length) {
      const roomier = Buffer.allocUnsafe(needed > JUMP ? most : Math.min(most, 2 * needed));
      bytes.copy(roomier, 0, 0, filled);
      bytes = roomier;
    }
    chunk.copy(bytes, filled);
    filled = needed;
  }
  if (stream.truncated) throw new UploadError("too_large");
  return bytes.subarray(0, filled);
}
