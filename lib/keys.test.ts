import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensureKeys, KeyFileError, keyFingerprint, readKeys, rolePassword } from "./keys.mjs";

let folder: string;
let keyFile: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "fuldmagt-keys-"));
  keyFile = path.join(folder, "nøgler", "keys.json");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe("the key file", () => {
  test("is made once, for its owner alone", () => {
    ensureKeys(keyFile);
    expect(fs.statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.dirname(keyFile)).mode & 0o777).toBe(0o700);
    expect(fs.readdirSync(path.dirname(keyFile))).toEqual(["keys.json"]);
  });

  test("is never written over", () => {
    const first = ensureKeys(keyFile);
    expect(ensureKeys(keyFile)).toEqual(first);
    expect(readKeys(keyFile)).toEqual(first);
  });

  test("holds different keys of 32 bytes", () => {
    const { encryption, blindIndex, session, database } = ensureKeys(keyFile);
    const keys = [...Object.values(encryption.keys), blindIndex, session, database];
    expect(keys.map((key) => Buffer.from(key, "base64").length)).toEqual([32, 32, 32, 32]);
    expect(new Set(keys).size).toBe(4);
  });

  test.runIf(process.platform !== "win32")("is refused when others may read it", () => {
    ensureKeys(keyFile);
    fs.chmodSync(keyFile, 0o640);
    expect(() => readKeys(keyFile)).toThrow(/^Nøglefilen .* kan læses af andre .* chmod 600/);
  });

  test.each([
    "",
    "{",
    "null",
    "{}",
    '{"version":1}',
    '{"version":1,"encryption":{"current":"k1","keys":{}}}',
  ])("is refused when it is damaged: %s", (text) => {
    fs.mkdirSync(path.dirname(keyFile));
    fs.writeFileSync(keyFile, text, { mode: 0o600 });
    expect(() => ensureKeys(keyFile)).toThrow(/er beskadiget/);
    expect(fs.readFileSync(keyFile, "utf8")).toBe(text);
  });

  test("is refused when the current encryption key is not in it", () => {
    const keys = ensureKeys(keyFile);
    fs.writeFileSync(keyFile, JSON.stringify({ ...keys, encryption: { ...keys.encryption, current: "k2" } }));
    expect(() => readKeys(keyFile)).toThrow(KeyFileError);
  });

  test("is asked for by name when it is missing", () => {
    expect(() => readKeys(keyFile)).toThrow(`Nøglefilen ${keyFile} findes ikke.`);
  });
});

describe("what follows from the keys", () => {
  test("each role has its own password, the same every time", () => {
    const keys = ensureKeys(keyFile);
    expect(rolePassword(keys, "app")).toBe(rolePassword(keys, "app"));
    expect(rolePassword(keys, "app")).not.toBe(rolePassword(keys, "report"));
    expect(rolePassword(keys, "app")).toMatch(/^[\w-]{43}$/);
  });

  test("a new encryption key leaves the fingerprint as it was", () => {
    const keys = ensureKeys(keyFile);
    const rotated = {
      ...keys,
      encryption: { current: "k2", keys: { ...keys.encryption.keys, k2: keys.session } },
    };
    expect(keyFingerprint(rotated)).toBe(keyFingerprint(keys));
    expect(keyFingerprint({ ...keys, blindIndex: keys.session })).not.toBe(keyFingerprint(keys));
  });
});
