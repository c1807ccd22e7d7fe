import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** @param {string[]} parts */
export function inProject(...parts) {
  return path.join(root, ...parts);
}

/** Commands work from any folder. What stands in `.env` counts unless the environment says otherwise. */
export function enterProject() {
  process.chdir(root);
  // Node before 20.12 cannot load it; the newer Node that takes over can.
  if (fs.existsSync(".env") && process.loadEnvFile) process.loadEnvFile(".env");
}
