import type { FileHandle } from "node:fs/promises";

// Says what it is and in which form, should the form ever change.
const MARK = Buffer.from("FBS1", "latin1");
const LONGEST_SEALED_KEY = 1024;

/** What the key of a file is sealed for: moved under another id, it does not open. */
export function placeOf(id: string): string {
  return `scan|key|${id.toLowerCase()}`;
}

/** Stands before the pieces: mark, length of the sealed key (2 bytes), the sealed key. */
export function headOf(sealedKey: Uint8Array): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(sealedKey.length);
  return Buffer.concat([MARK, length, sealedKey]);
}

/** The sealed key, and where the pieces begin. */
export async function readHead(handle: FileHandle): Promise<{ sealedKey: Buffer; length: number }> {
  const start = await readAt(handle, 0, MARK.length + 2);
  const keyLength = start.length < MARK.length + 2 ? 0 : start.readUInt16BE(MARK.length);
  if (!start.subarray(0, MARK.length).equals(MARK) || keyLength === 0 || keyLength > LONGEST_SEALED_KEY) {
    throw new Error("The head of a kept file is damaged.");
  }
  return {
    sealedKey: await readAt(handle, start.length, keyLength),
    length: start.length + keyLength,
  };
}

/** Fewer bytes than asked for only where the file ends. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
