import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { convert } from "fontverter";
import { describe, expect, test } from "vitest";
import { danishFont } from "./make.mjs";
import { renameFont } from "./rename.mjs";
import { SIGNS, unicodeRange } from "./signs.mjs";

const PLEX = "node_modules/dkfds/dist/fonts/IBMPlexSans/split/woff2/IBMPlexSans-Regular-Latin1.woff2";
const css = readFileSync("styles/fonts.css", "utf8").replace(/\s+/g, " ");

describe("the font that every page fetches", () => {
  test("weighs at most 9 kB", async () => {
    expect((await danishFont(readFileSync(PLEX))).length).toBeLessThan(9_000);
  });

  test("is not called Plex, and says whose it is and under which licence", async () => {
    const font = await convert(await danishFont(readFileSync(PLEX)), "sfnt");
    const names = font.toString("latin1").replaceAll("\0", "");
    expect(names).toContain("Blikket Sans");
    expect(names).not.toMatch(/Plex/);
    expect(names).toContain("IBM Corp.");
    expect(names).toContain("SIL Open Font License");
  });

  test("is asked for by CSS for its own signs and no others", () => {
    const faces = css.split("@font-face").filter((face) => face.includes("generated/fonts"));
    expect(faces).toHaveLength(2);
    for (const face of faces) expect(/unicode-range: ([^;]+);/.exec(face)?.[1]).toBe(unicodeRange());
  });

  test("has every sign of our own screens, so that none fetches the whole font beside", () => {
    const written = ["app", "components", "prisma/seed/data", "docs/vejledning"].flatMap(textsBelow);
    const all = written.join("");
    const others = new Set([...all].filter((sign) => !SIGNS.includes(sign) && sign >= " "));
    expect([...others]).toEqual([]);
  });
});

test("a font that is given another name keeps all its other tables", async () => {
  const plex = await convert(readFileSync(PLEX), "sfnt");
  const renamed = renameFont(plex, (name) => `${name} og et tillæg`);
  expect(renamed.toString("latin1").replaceAll("\0", "")).toContain("IBM Plex Sans og et tillæg");
  expect(tablesButNames(renamed)).toEqual(tablesButNames(plex));
});

function tablesButNames(font: Buffer): [string, string][] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const start = font.readUInt32BE(at + 8);
    const bytes = font.subarray(start, start + font.readUInt32BE(at + 12));
    return [font.toString("latin1", at, at + 4), bytes.toString("hex")] satisfies [string, string];
  });
  return tables.filter(([tag]) => tag !== "name");
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(tsx?|json|md)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
    )
    .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), "utf8"));
}
