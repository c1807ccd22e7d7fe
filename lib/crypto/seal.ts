import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import type { Keys } from "@/lib/keys.mjs";

/**
 * AES-256-GCM. Stored as: length of the key id (1 byte), key id, nonce (12), tag (16), ciphertext.
 * `place` (table|column|row id) is authenticated, so sealed bytes moved to another row do not open.
 */
export function seal(keys: Keys, place: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const id = Buffer.from(keys.encryption.current, "utf8");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", encryptionKey(keys, keys.encryption.current), nonce);
  cipher.setAAD(Buffer.from(place, "utf8"));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Uint8Array.from(Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), body]));
}

/** Throws when the bytes were changed, moved to another row, or sealed with a key that is gone. */
export function open(keys: Keys, place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const start = 1 + (bytes[0] ?? 0);
  const key = encryptionKey(keys, bytes.subarray(1, start).toString("utf8"));
  const nonce = bytes.subarray(start, start + 12);
  // said outright, or a tag cut down to four bytes would be taken, and that can be guessed
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(place, "utf8"));
  decipher.setAuthTag(bytes.subarray(start + 12, start + 28));
  return Buffer.concat([decipher.update(bytes.subarray(start + 28)), decipher.final()]);
}

/** Finds an equal value again without storing it: HMAC-SHA-256 with a key outside the database, all 32 bytes. */
export function blindIndex(keys: Keys, kind: string, value: string): Uint8Array<ArrayBuffer> {
  const key = Buffer.from(keys.blindIndex, "base64");
  return Uint8Array.from(createHmac("sha256", key).update(`${kind}|${value}`).digest());
}

export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash("sha256").update(bytes).digest());
}

function encryptionKey(keys: Keys, id: string): Buffer {
  const key = keys.encryption.keys[id];
  if (!key) throw new Error(`No encryption key with id ${JSON.stringify(id)} in the key file.`);
  return Buffer.from(key, "base64");
}
