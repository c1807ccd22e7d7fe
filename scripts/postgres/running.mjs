import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../setup/lock.mjs";
import { SetupError } from "../setup/say.mjs";

/** @typedef {{ pid: number, port: number, ready: boolean }} Postmaster */

/**
 * What the server wrote of itself in its data folder. The file outlives a server that was killed.
 * @param {string} folder
 * @returns {Postmaster | null}
 */
export function readPidFile(folder) {
  const file = path.join(folder, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * The server that runs on this very folder. Not one that another program got the number of, and not the server of a
 * folder that this one was copied from.
 * @param {string} folder
 * @returns {Postmaster | null}
 */
export function runningServer(folder) {
  const found = readPidFile(folder);
  if (!found?.pid || !isAlive(found.pid)) return null;
  return worksIn(found.pid, folder) === false ? null : found;
}

/**
 * @param {number} pid
 * @param {string} folder
 * @returns {boolean | undefined} undefined where the system does not tell
 */
function worksIn(pid, folder) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(folder);
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to start while the number in its file is alive, also when it now belongs to another program.
 * @param {string} folder
 */
export function clearStalePidFile(folder) {
  const found = readPidFile(folder);
  if (found && isAlive(found.pid) && worksIn(found.pid, folder) === false) {
    fs.rmSync(path.join(folder, "postmaster.pid"));
  }
}

/**
 * A fast stop: sessions are ended, nothing acknowledged is lost, and the next start has nothing to recover.
 * @param {number} pid
 */
export async function stopServer(pid) {
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited > 60_000)
      throw new SetupError(`Databasen (proces ${pid}) vil ikke stoppe. Stop den, og prøv igen.`);
    await wait(20);
  }
}
