import { createHash } from "node:crypto";
import { type FileHandle, open as openFile } from "node:fs/promises";
import { open } from "@/lib/crypto/seal";
import type { Keys } from "@/lib/keys.mjs";
import { pathOf } from "@/lib/post/store/folder";
import { placeOf, readAt, readHead } from "@/lib/post/store/head";
import { openPiece, PIECE_LENGTH, TAG_LENGTH } from "@/lib/post/store/pieces";

/** A kept file that is not there, or is not what was kept. It names the id, which says nothing of anybody. */
export class KeptFileError extends Error {
  override name = "KeptFileError";
  constructor(
    readonly id: string,
    readonly fault: "missing" | "damaged",
    cause: unknown,
  ) {
    super(`Kept file ${id} is ${fault}.`, { cause });
  }
}

export type ReadKept = { folder: string; keys: Keys; id: string; sha256: Uint8Array };

/**
 * The plain bytes, piece by piece, each verified before it is given. The hash of the whole is compared after the last: who
 * passes pieces on before that must break off when this throws.
 */
export async function* readKept({ folder, keys, id, sha256 }: ReadKept): AsyncGenerator<Buffer> {
  const handle = await opened(folder, id);
  const hash = createHash("sha256");
  try {
    for await (const piece of piecesOf(handle, keys, id)) {
      hash.update(piece);
      yield piece;
    }
    if (!hash.digest().equals(sha256)) throw new Error("The hash is another than the row's.");
  } catch (cause) {
    throw new KeptFileError(id, "damaged", cause);
  } finally {
    await handle.close();
  }
}

/** All of it, verified whole. */
export async function readWhole(kept: ReadKept): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readKept(kept)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function opened(folder: string, id: string): Promise<FileHandle> {
  try {
    return await openFile(pathOf(folder, id), "r");
  } catch (cause) {
    throw new KeptFileError(id, "missing", cause);
  }
}

async function* piecesOf(handle: FileHandle, keys: Keys, id: string): AsyncGenerator<Buffer> {
  const { size } = await handle.stat();
  const head = await readHead(handle);
  const key = open(keys, placeOf(id), head.sealedKey);
  let [at, number] = [head.length, 0];
  do {
    const sealed = await readAt(handle, at, PIECE_LENGTH + TAG_LENGTH);
    at += sealed.length;
    yield openPiece(key, { number, isLast: at >= size }, sealed);
    number += 1;
  } while (at < size);
}
