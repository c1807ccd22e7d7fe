import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { seal } from "@/lib/crypto/seal";
import type { Keys } from "@/lib/keys.mjs";
import { ensureFolder, pathOf, syncFolder, UNFINISHED } from "@/lib/post/store/folder";
import { headOf, placeOf } from "@/lib/post/store/head";
import { type Bytes, inPieces, PIECE_LENGTH, sealPiece } from "@/lib/post/store/pieces";

export type KeepFile = {
  folder: string;
  keys: Keys;
  source: AsyncIterable<Bytes> | Iterable<Bytes>;
};

/** What the row of a kept file must remember. */
export type KeptFile = { id: string; sha256: Buffer; byteCount: number; keyId: string };

/**
 * Seals what comes and puts it where it is to lie. When this returns, the file survives a power cut: only then may a row
 * be written that names it. When it throws, nothing is left but what the sweep takes.
 */
export async function keepFile({ folder, keys, source }: KeepFile): Promise<KeptFile> {
  await ensureFolder(folder);
  const id = randomUUID();
  const finished = pathOf(folder, id);
  const unfinished = finished + UNFINISHED;
  const key = randomBytes(32);
  try {
    const handle = await open(unfinished, "wx", 0o600);
    const written = await writeAll(handle, { key, head: headOf(seal(keys, placeOf(id), key)), source });
    await rename(unfinished, finished);
    await syncFolder(folder);
    return { id, ...written, keyId: keys.encryption.current };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    key.fill(0);
  }
}

type Written = { key: Buffer; head: Buffer; source: KeepFile["source"] };

async function writeAll(handle: FileHandle, { key, head, source }: Written) {
  const hash = createHash("sha256");
  let [byteCount, number] = [0, 0];
  try {
    await handle.writeFile(head);
    for await (const { bytes, isLast } of inPieces(source, PIECE_LENGTH)) {
      hash.update(bytes);
      byteCount += bytes.length;
      await handle.writeFile(sealPiece(key, { number, isLast }, bytes));
      number += 1;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest(), byteCount };
}
