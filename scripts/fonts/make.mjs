import fs from "node:fs";
import path from "node:path";
import { convert } from "fontverter";
import subsetFont from "subset-font";
import { inProject } from "../setup/project.mjs";
import { renameFont } from "./rename.mjs";
import { SIGNS } from "./signs.mjs";

const SOURCE = inProject("node_modules", "dkfds", "dist", "fonts", "IBMPlexSans", "split", "woff2");
const FOLDER = inProject("generated", "fonts");
const FONTS = { regular: "IBMPlexSans-Regular-Latin1", semibold: "IBMPlexSans-SemiBold-Latin1" };

/** The two fonts that every page fetches, with the signs of Danish alone: half of what they were. */
export async function makeFonts() {
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const [name, source] of Object.entries(FONTS)) {
    const font = await danishFont(fs.readFileSync(path.join(SOURCE, `${source}.woff2`)));
    fs.writeFileSync(path.join(FOLDER, `${name}.woff2`), font);
  }
}

/**
 * Hinting goes too: a third of the bytes, for screens of few pixels.
 * @param {Buffer} whole
 */
export async function danishFont(whole) {
  const subset = await subsetFont(whole, SIGNS, {
    targetFormat: "sfnt",
    noHinting: true,
    preserveNameIds: [13, 14],
  });
  const renamed = renameFont(subset, (name) => name.replace(/IBM ?Plex ?Sans/g, "Blikket Sans"));
  return convert(renamed, "woff2");
}
