import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "@/lib/crypto/seal";
import type { Keys } from "@/lib/keys.mjs";
import { scansFolder } from "@/lib/post/store/folder";
import { keepFile } from "@/lib/post/store/keep";
import { inPieces, PIECE_LENGTH, TAG_LENGTH } from "@/lib/post/store/pieces";
import { readKept, readWhole } from "@/lib/post/store/read";
import { eraseKept, sweepOrphans } from "@/lib/post/store/sweep";

const aKey = () => randomBytes(32).toString("base64");
const KEYS: Keys = {
  version: 1,
  encryption: { current: "k1", keys: { k1: aKey() } },
  blindIndex: aKey(),
  session: aKey(),
  database: aKey(),
};
const ROTATED: Keys = {
  ...KEYS,
  encryption: { current: "k2", keys: { ...KEYS.encryption.keys, k2: aKey() } },
};
const CONTENT = Buffer.from("Kirsten Æbelø 710438-1234 underskrev her.", "utf8");
const THREE_PIECES = randomBytes(2 * PIECE_LENGTH + 77);

let dataDir: string;
let folder: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "scans-"));
  folder = scansFolder(dataDir);
});
beforeEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const keep = (bytes: Uint8Array, keys = KEYS) => keepFile({ folder, keys, source: [bytes] });
const file = (id: string) => path.join(folder, id);

describe("what is kept", () => {
  test("is read as it was, however long and in whatever chunks it came", async () => {
    for (const length of [0, 1, PIECE_LENGTH - 1, PIECE_LENGTH, PIECE_LENGTH + 1, 3 * PIECE_LENGTH]) {
      const bytes = randomBytes(length);
      const source = [bytes.subarray(0, length >> 1), new Uint8Array(), bytes.subarray(length >> 1)];
      const kept = await keepFile({ folder, keys: KEYS, source });
      expect(kept).toMatchObject({ byteCount: length, keyId: "k1" });
      expect(kept.sha256.equals(sha256(bytes)), `${length} bytes`).toBe(true);
      expect((await readWhole({ folder, keys: KEYS, ...kept })).equals(bytes), `${length} bytes`).toBe(true);
    }
  });

  test("shows neither its content nor a name, and only its owner may read it", async () => {
    const { id } = await keep(CONTENT);
    const raw = await readFile(file(id));
    expect(raw.includes("Kirsten") || raw.includes("710438")).toBe(false);
    expect(await readdir(folder)).toEqual([id]);
    expect((await stat(file(id))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  test("is sealed anew each time: equal files cannot be told to be equal", async () => {
    const [one, other] = [await keep(CONTENT), await keep(CONTENT)];
    expect((await readFile(file(one.id))).equals(await readFile(file(other.id)))).toBe(false);
  });

  test("opens after the key was changed, as long as the old one is there", async () => {
    const old = await keep(CONTENT);
    expect((await readWhole({ folder, keys: ROTATED, ...old })).equals(CONTENT)).toBe(true);
    const young = await keep(CONTENT, ROTATED);
    expect(young.keyId).toBe("k2");
    await expect(readWhole({ folder, keys: KEYS, ...young })).rejects.toMatchObject({ fault: "damaged" });
  });

  test("leaves nothing when what comes breaks off, and the fault is passed on", async () => {
    const source = (async function* () {
      yield THREE_PIECES;
      throw new Error("The line is gone.");
    })();
    await expect(keepFile({ folder, keys: KEYS, source })).rejects.toThrow("The line is gone.");
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a kept file that is not as it was", () => {
  test("does not open when a byte is changed, anywhere", async () => {
    const kept = await keep(CONTENT);
    const raw = await readFile(file(kept.id));
    for (const at of raw.keys()) {
      const changed = Buffer.from(raw);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file(kept.id), changed);
      await expect(readWhole({ folder, keys: KEYS, ...kept }), `byte ${at}`).rejects.toThrow("damaged");
    }
  });

  test("does not open when it is cut off or goes on, also just between two pieces", async () => {
    const kept = await keep(THREE_PIECES);
    const raw = await readFile(file(kept.id));
    const last = 77 + TAG_LENGTH;
    const second = last + PIECE_LENGTH + TAG_LENGTH;
    for (const length of [0, 3, 6, 50, raw.length - 1, raw.length - last, raw.length - second]) {
      await writeFile(file(kept.id), raw.subarray(0, length));
      await expect(readWhole({ folder, keys: KEYS, ...kept }), `${length}`).rejects.toThrow("damaged");
    }
    await writeFile(file(kept.id), Buffer.concat([raw, raw.subarray(-last)]));
    await expect(readWhole({ folder, keys: KEYS, ...kept })).rejects.toThrow("damaged");
  });

  test("gives no byte of a piece that was moved", async () => {
    const kept = await keep(THREE_PIECES);
    const raw = await readFile(file(kept.id));
    const piece = PIECE_LENGTH + TAG_LENGTH;
    const start = raw.length - 77 - TAG_LENGTH - 2 * piece;
    const swapped = [
      raw.subarray(0, start),
      raw.subarray(start + piece, start + 2 * piece),
      raw.subarray(start, start + piece),
    ];
    await writeFile(file(kept.id), Buffer.concat([...swapped, raw.subarray(start + 2 * piece)]));
    const given: Buffer[] = [];
    const read = async () => {
      for await (const bytes of readKept({ folder, keys: KEYS, ...kept })) given.push(bytes);
    };
    await expect(read()).rejects.toThrow("damaged");
    expect(given).toEqual([]);
  });

  test("does not open under another's id, nor against another's hash", async () => {
    const [one, other] = [await keep(CONTENT), await keep(THREE_PIECES)];
    await expect(readWhole({ folder, keys: KEYS, id: one.id, sha256: other.sha256 })).rejects.toThrow(
      "damaged",
    );
    await rename(file(one.id), file(other.id));
    await expect(readWhole({ folder, keys: KEYS, ...one })).rejects.toMatchObject({ fault: "missing" });
    await expect(readWhole({ folder, keys: KEYS, id: other.id, sha256: one.sha256 })).rejects.toMatchObject({
      fault: "damaged",
    });
  });

  test("is never looked for outside the folder", async () => {
    for (const id of ["../keys.json", "", "a/b", ".."]) {
      await expect(readWhole({ folder, keys: KEYS, id, sha256: randomBytes(32) })).rejects.toThrow();
      await expect(eraseKept(folder, id)).rejects.toThrow("random id");
    }
  });
});

describe("the sweep", () => {
  const TODAY = new Date("2026-11-26T12:00:00Z");
  const hoursOld = async (name: string, hours: number) => {
    const when = new Date(TODAY.getTime() - hours * 3_600_000);
    await utimes(file(name), when, when);
  };

  test("takes what no row names and what was never finished, once they are a day old", async () => {
    const [known, orphan, young] = [await keep(CONTENT), await keep(CONTENT), await keep(CONTENT)];
    const [half, begun] = [`${crypto.randomUUID()}.part`, `${crypto.randomUUID()}.part`];
    await writeFile(file(half), "half");
    await writeFile(file(begun), "begun");
    await writeFile(file("lost+found"), "not ours");
    for (const name of [known.id, orphan.id, half, "lost+found"]) await hoursOld(name, 25);
    for (const name of [young.id, begun]) await hoursOld(name, 23);
    const swept = await sweepOrphans({ folder, known: new Set([known.id]), now: TODAY });
    expect(swept.sort()).toEqual([orphan.id, half].sort());
    expect((await readdir(folder)).sort()).toEqual([known.id, young.id, begun, "lost+found"].sort());
  });

  test("has nothing to do where nothing was ever kept", async () => {
    expect(await sweepOrphans({ folder, known: new Set(), now: TODAY })).toEqual([]);
  });

  test("is not needed for what is erased on purpose, twice or once", async () => {
    const { id } = await keep(CONTENT);
    await eraseKept(folder, id);
    await eraseKept(folder, id);
    expect(await readdir(folder)).toEqual([]);
  });
});

test("pieces are the same bytes in the same order, each but the last full", async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(chunks, fc.integer({ min: 1, max: 7 }), async (source, length) => {
      const pieces: { bytes: Buffer; isLast: boolean }[] = [];
      for await (const { bytes, isLast } of inPieces(source, length)) {
        pieces.push({ bytes: Buffer.from(bytes), isLast });
      }
      expect(Buffer.concat(pieces.map(({ bytes }) => bytes))).toEqual(Buffer.concat(source));
      expect(pieces.map(({ isLast }) => isLast).indexOf(true)).toBe(pieces.length - 1);
      expect(pieces.slice(0, -1).every(({ bytes }) => bytes.length === length)).toBe(true);
    }),
  );
});
