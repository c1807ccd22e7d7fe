import { createHmac, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blindIndex, open, seal, sha256 } from "@/lib/crypto/seal";
import type { Keys } from "@/lib/keys.mjs";

const aKey = () => randomBytes(32).toString("base64");
const KEYS: Keys = {
  version: 1,
  encryption: { current: "k1", keys: { k1: aKey() } },
  blindIndex: Buffer.from("0123456789abcdef0123456789abcdef").toString("base64"),
  session: aKey(),
  database: aKey(),
};
const ROTATED: Keys = {
  ...KEYS,
  encryption: { current: "k2-new", keys: { ...KEYS.encryption.keys, "k2-new": aKey() } },
};
const PLACE = "person|cpr|7b1f";
const plain = Buffer.from("7104381234", "utf8");

describe("what is sealed", () => {
  test("opens at its place as it was, whatever it was", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, place) => {
        expect([...open(KEYS, place, seal(KEYS, place, bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test("does not show what is in it, and is never the same twice", () => {
    const [first, second] = [seal(KEYS, PLACE, plain), seal(KEYS, PLACE, plain)];
    expect(Buffer.from(first).includes(plain)).toBe(false);
    expect(Buffer.compare(first, second)).not.toBe(0);
  });

  test("does not open at another place", () => {
    const sealed = seal(KEYS, PLACE, plain);
    for (const place of ["person|cpr|7b1e", "person|cpr|", "", "letter|pdf|7b1f"]) {
      expect(() => open(KEYS, place, sealed)).toThrow();
    }
  });

  test("does not open when any one of its bytes is changed", () => {
    const sealed = seal(KEYS, PLACE, plain);
    for (const at of sealed.keys()) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(KEYS, PLACE, changed), `byte ${at}`).toThrow();
    }
  });

  test("does not open when its end is cut off, nor when there is nothing", () => {
    const sealed = seal(KEYS, PLACE, plain);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(KEYS, PLACE, sealed.subarray(0, length)), `${length} bytes`).toThrow();
    }
  });

  test("does not open with a tag cut short enough to be guessed", () => {
    const header = 1 + "k1".length + 12;
    for (const bytes of [4, 8, 12, 13, 14, 15]) {
      const cut = seal(KEYS, PLACE, Buffer.alloc(0)).subarray(0, header + bytes);
      expect(() => open(KEYS, PLACE, cut)).toThrow("Invalid authentication tag length");
    }
  });

  test("does not open with another key of the same name, nor when its key is gone", () => {
    const sealed = seal(KEYS, PLACE, plain);
    const other: Keys = { ...KEYS, encryption: { current: "k1", keys: { k1: aKey() } } };
    expect(() => open(other, PLACE, sealed)).toThrow();
    const gone: Keys = { ...KEYS, encryption: { current: "k2", keys: { k2: aKey() } } };
    expect(() => open(gone, PLACE, sealed)).toThrow('No encryption key with id "k1"');
  });

  test("opens after the key was changed, and what is sealed then needs the new one", () => {
    expect(open(ROTATED, PLACE, seal(KEYS, PLACE, plain))).toEqual(plain);
    const since = seal(ROTATED, PLACE, plain);
    expect(open(ROTATED, PLACE, since)).toEqual(plain);
    expect(() => open(KEYS, PLACE, since)).toThrow('No encryption key with id "k2-new"');
  });
});

describe("a blind index", () => {
  test("is HMAC-SHA-256 of kind and value, all 32 bytes", () => {
    // worked out apart: printf 'cpr|7104381234' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
    expect(Buffer.from(blindIndex(KEYS, "cpr", "7104381234")).toString("hex")).toBe(KNOWN_INDEX);
    const byHand = createHmac("sha256", "0123456789abcdef0123456789abcdef")
      .update("cpr|7104381234")
      .digest("hex");
    expect(KNOWN_INDEX).toBe(byHand);
  });

  test("is the same for the same value, and another for another value, kind or key", () => {
    const hex = (keys: Keys, kind: string, value: string) =>
      Buffer.from(blindIndex(keys, kind, value)).toString("hex");
    const index = hex(KEYS, "cpr", "7104381234");
    expect(hex(ROTATED, "cpr", "7104381234")).toBe(index);
    expect(hex(KEYS, "cpr", "7104381235")).not.toBe(index);
    expect(hex(KEYS, "account", "7104381234")).not.toBe(index);
    expect(hex({ ...KEYS, blindIndex: aKey() }, "cpr", "7104381234")).not.toBe(index);
  });
});

test("SHA-256 is that of the standard", () => {
  expect(Buffer.from(sha256(Buffer.from("abc"))).toString("hex")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

const KNOWN_INDEX = "b7bd74350e7016e56be6495f05035ef6e692d43be7d1de1f1e609036a62f4c2a";
