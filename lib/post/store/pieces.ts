import { createCipheriv, createDecipheriv } from "node:crypto";

/** Plain bytes in a piece. Each piece is sealed by itself, so that none is given before it is verified. */
export const PIECE_LENGTH = 1024 * 1024;
export const TAG_LENGTH = 16;

export type Piece = { number: number; isLast: boolean };
export type Bytes = Uint8Array<ArrayBufferLike>;

/**
 * AES-256-GCM of one piece. The key is of this file alone, so its number can be the nonce; that it is the last is part
 * of the nonce too: a file that is cut at a piece, or goes on after its end, does not open.
 */
export function sealPiece(key: Bytes, piece: Piece, plain: Bytes): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(piece));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when a byte was changed, or when the piece stands elsewhere than it was sealed for. */
export function openPiece(key: Bytes, piece: Piece, sealed: Bytes): Buffer {
  const body = sealed.length - TAG_LENGTH;
  if (body < 0) throw new Error("A piece is shorter than its tag.");
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(piece), { authTagLength: TAG_LENGTH });
  decipher.setAuthTag(sealed.subarray(body));
  return Buffer.concat([decipher.update(sealed.subarray(0, body)), decipher.final()]);
}

function nonceOf({ number, isLast }: Piece): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 0);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/**
 * The same bytes in lengths of `length`; the last is what is left, and is there even when it is empty. The next one takes
 * the place of the one given, so it must be used at once.
 */
export async function* inPieces(
  source: AsyncIterable<Bytes> | Iterable<Bytes>,
  length: number,
): AsyncGenerator<{ bytes: Buffer; isLast: boolean }> {
  const waiting = Buffer.allocUnsafe(length);
  let filled = 0;
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; ) {
      // A full one is given only when more comes: until then it may be the last.
      if (filled === length) {
        yield { bytes: waiting, isLast: false };
        filled = 0;
      }
      const taken = Math.min(length - filled, chunk.length - from);
      waiting.set(chunk.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
    }
  }
  yield { bytes: waiting.subarray(0, filled), isLast: true };
}
