import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";

/**
 * One hash over files and whole folders, by path in the project. What does not exist counts as absent.
 * @param {string[]} paths
 * @param {string} [extra] anything else that the result depends on
 */
export function hashOf(paths, extra = "") {
  const hash = createHash("sha256").update(extra);
  for (const file of paths.flatMap(filesBelow)) {
    const content = fs.readFileSync(inProject(file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * A stamp tells what a result was made from.
 * @param {string} stampFile
 * @param {string} hash
 */
export function isStamped(stampFile, hash) {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === hash;
}

/**
 * @param {string} stampFile
 * @param {string} hash
 */
export function writeStamp(stampFile, hash) {
  fs.writeFileSync(stampFile, hash);
}

/**
 * @param {string} relative
 * @returns {string[]}
 */
function filesBelow(relative) {
  const stats = fs.statSync(inProject(relative), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [relative];
  const names = fs.readdirSync(inProject(relative)).sort();
  return names.flatMap((name) => filesBelow(path.posix.join(relative, name)));
}
