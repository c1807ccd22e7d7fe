import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { SetupError } from "../setup/say.mjs";

/**
 * Whom PostgreSQL runs as: it refuses to be root.
 * - `self`: we are an ordinary user.
 * - `mapped`: we are root, and a user namespace makes root look like an ordinary user to PostgreSQL, while its files
 *   stay root's. It reaches whatever root reaches.
 * - `other`: we are root, and PostgreSQL runs as another user, who must be able to reach its files.
 * @typedef {{ kind: "self" | "mapped" | "other", map?: string[], as: { uid?: number, gid?: number } }} Identity
 */

/**
 * @param {string} folder the data folder, which may not exist yet
 * @returns {Identity}
 */
export function chooseIdentity(folder) {
  const me = process.getuid?.();
  const existing = fs.statSync(folder, { throwIfNoEntry: false });
  if (me !== 0) {
    if (me === undefined || !existing || existing.uid === me) return { kind: "self", as: {} };
    throw new SetupError(
      `Databasens mappe ${folder} ejes af en anden bruger. Start som den bruger, eller ret DATA_DIR.`,
    );
  }
  // Data that another user made stay that user's.
  if (existing && existing.uid !== 0) return other(existing.uid, existing.gid);
  const nobody = nobodyIds();
  const map = ["-U", `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`];
  if (spawnSync("unshare", [...map, "true"]).status === 0) return { kind: "mapped", map, as: {} };
  if (existing) spawnSync("chown", ["-R", `${nobody.uid}:${nobody.gid}`, folder]);
  return other(nobody.uid, nobody.gid);
}

/**
 * @param {Identity} identity
 * @param {string} program
 * @param {string[]} args
 * @returns {[string, string[]]} what to spawn; `unshare` becomes the program, with the same process number
 */
export function under({ map }, program, args) {
  return map ? ["unshare", [...map, program, ...args]] : [program, args];
}

/**
 * @param {Identity} identity
 * @param {string} folder
 */
export function canEnter(identity, folder) {
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity.as, stdio: "ignore" }).status === 0
  );
}

/**
 * @param {number} uid
 * @param {number} gid
 * @returns {Identity}
 */
function other(uid, gid) {
  return { kind: "other", as: { uid, gid } };
}

/** PostgreSQL looks its user up by name, so the user must be in the list. */
function nobodyIds() {
  const users = fs.existsSync("/etc/passwd") ? fs.readFileSync("/etc/passwd", "utf8") : "";
  const [, , uid, gid] =
    users
      .split("\n")
      .find((line) => line.startsWith("nobody:"))
      ?.split(":") ?? [];
  if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  throw new SetupError(
    "PostgreSQL vil ikke køre som root, og maskinen har ingen bruger »nobody«. Start programmet som en almindelig bruger.",
  );
}
