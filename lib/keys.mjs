import { createHmac, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * Every key is 32 random bytes in base64. `encryption` holds old keys too, so that what they sealed can be read.
 * @typedef {{
 *   version: 1,
 *   encryption: { current: string, keys: Record<string, string> },
 *   blindIndex: string,
 *   session: string,
 *   database: string,
 * }} Keys
 */

/** The message is a Danish sentence that says what to do. */
export class KeyFileError extends Error {
  /** @override */
  name = "KeyFileError";
}

/**
 * @param {string} keyFile
 * @returns {Keys}
 */
export function readKeys(keyFile) {
  const keys = parse(readPrivate(keyFile));
  if (isKeys(keys)) return keys;
  throw new KeyFileError(
    `Nøglefilen ${keyFile} er beskadiget. Læg den tilbage fra sikkerhedskopien; ` +
      "med en ny nøglefil kan de gemte data ikke læses.",
  );
}

/**
 * Makes the file when there is none. A file that exists is never written to.
 * @param {string} keyFile
 */
export function ensureKeys(keyFile) {
  try {
    if (!fs.existsSync(keyFile)) create(keyFile, newKeys());
  } catch (error) {
    throw new KeyFileError(
      `Nøglefilen ${keyFile} kan ikke laves (${codeOf(error)}). Giv den bruger, der kører programmet, ` +
        "ret til mappen, eller ret KEY_FILE.",
    );
  }
  return readKeys(keyFile);
}

/**
 * The password of a database role follows from the key file, so it need not be kept anywhere.
 * @param {Keys} keys
 * @param {string} role
 */
export function rolePassword(keys, role) {
  return createHmac("sha256", Buffer.from(keys.database, "base64")).update(role).digest("base64url");
}

/**
 * Tells two key files apart without telling anything of the keys. Rotating the encryption key does not change it.
 * @param {Keys} keys
 */
export function keyFingerprint(keys) {
  const key = Buffer.from(keys.blindIndex, "base64");
  return createHmac("sha256", key).update("fingerprint").digest("hex").slice(0, 16);
}

/** @returns {Keys} */
function newKeys() {
  const key = () => randomBytes(32).toString("base64");
  return {
    version: 1,
    encryption: { current: "k1", keys: { k1: key() } },
    blindIndex: key(),
    session: key(),
    database: key(),
  };
}

/** @param {string} keyFile */
function readPrivate(keyFile) {
  let file;
  try {
    file = fs.openSync(keyFile, "r");
    const tooOpen = process.platform !== "win32" && (fs.fstatSync(file).mode & 0o077) !== 0;
    if (!tooOpen) return fs.readFileSync(file, "utf8");
  } catch (error) {
    throw new KeyFileError(unreadable(keyFile, error));
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
  throw new KeyFileError(`Nøglefilen ${keyFile} kan læses af andre end ejeren. Kør: chmod 600 "${keyFile}"`);
}

/**
 * @param {string} keyFile
 * @param {unknown} error
 */
function unreadable(keyFile, error) {
  const code = codeOf(error);
  if (code === "ENOENT") {
    return `Nøglefilen ${keyFile} findes ikke. Læg den tilbage fra sikkerhedskopien, eller ret KEY_FILE.`;
  }
  return `Nøglefilen ${keyFile} kan ikke læses (${code}). Giv den bruger, der kører programmet, ret til at læse den.`;
}

/**
 * `link` fails where a file already is, so two first starts cannot overwrite each other's keys.
 * @param {string} keyFile
 * @param {Keys} keys
 */
function create(keyFile, keys) {
  const folder = path.dirname(keyFile);
  const draft = `${keyFile}.${process.pid}`;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    fs.linkSync(draft, keyFile);
  } catch (error) {
    if (!fs.existsSync(keyFile)) throw error;
  } finally {
    fs.unlinkSync(draft);
  }
  syncFolder(folder);
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** @param {string} folder */
function syncFolder(folder) {
  if (process.platform === "win32") return;
  const handle = fs.openSync(folder, "r");
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {any} keys
 * @returns {keys is Keys}
 */
function isKeys(keys) {
  const current = keys?.encryption?.keys?.[keys.encryption.current];
  return (
    keys?.version === 1 &&
    [
      ...Object.values(keys.encryption?.keys ?? {}),
      current,
      keys.blindIndex,
      keys.session,
      keys.database,
    ].every(isKey)
  );
}

/** @param {unknown} key */
function isKey(key) {
  return typeof key === "string" && Buffer.from(key, "base64").length === 32;
}
