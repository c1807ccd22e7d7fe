import { spawn } from "node:child_process";
import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { atEnd } from "../setup/cleanup.mjs";
import { isAlive } from "../setup/lock.mjs";
import { freePort, whyNotListen } from "../setup/port.mjs";
import { SetupError, say } from "../setup/say.mjs";
import { binary } from "./binaries.mjs";
import { under } from "./identity.mjs";
import { clearStalePidFile, readPidFile, runningServer, stopServer } from "./running.mjs";

/** @typedef {import("./data-folder.mjs").Cluster} Cluster */
/** @typedef {{ port: number, gone: Promise<void>, stop: () => Promise<void> }} Server */

const TRIES = 20;

/**
 * Starts the server on 127.0.0.1. One that a killed start left running is stopped first.
 * @param {Cluster} cluster
 * @param {string[]} [settings] for example "autovacuum=off"
 * @returns {Promise<Server>}
 */
export async function startServer(cluster, settings = []) {
  const left = runningServer(cluster.folder);
  if (left) await stopServer(left.pid);
  for (let tries = 1; ; tries++) {
    clearStalePidFile(cluster.folder);
    const port = await choosePort(cluster.folder);
    const server = await launch(cluster, port, settings);
    if (server) return server;
    if (tries === TRIES) throw new SetupError(`Databasen kan ikke starte. Se ${logFile(cluster.folder)}.`);
    // After a kill the old server's last processes may hold the folder for a moment yet.
    await wait(500);
  }
}

/** @param {string} folder */
const logFile = (folder) => `${folder}.log`;
/** @param {string} folder */
const portFile = (folder) => `${folder}.port`;

/**
 * The same port as last time if it is free, so that what an administrator wrote down stays true.
 * @param {string} folder
 */
async function choosePort(folder) {
  const file = portFile(folder);
  const last = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  if (last && (await whyNotListen(last, "127.0.0.1")) === null) return last;
  const port = await freePort();
  fs.writeFileSync(file, `${port}\n`);
  return port;
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 * @param {string[]} settings
 * @returns {Promise<Server | null>} null when it ended at once
 */
async function launch({ folder, native, identity }, port, settings) {
  const log = openLog(logFile(folder));
  const options = [`port=${port}`, ...SETTINGS, ...settings].flatMap((setting) => ["-c", setting]);
  const [command, args] = under(identity, binary(native, "postgres"), ["-D", folder, ...options]);
  const child = spawn(command, args, {
    ...identity.as,
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, LC_ALL: "C" },
  });
  fs.closeSync(log);
  /** @type {Promise<void>} */
  const gone = new Promise((resolve) => child.once("error", () => resolve()).once("exit", () => resolve()));
  const pid = child.pid ?? 0;
  const forget = atEnd(() => stopServer(pid));
  const stop = async () => {
    forget();
    await stopServer(pid);
  };
  if (await untilReady(folder, pid)) return { port, gone, stop };
  forget();
  return null;
}

// Errors are logged without the DETAIL line, which repeats the values of the row: they may be a person's.
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_error_verbosity=terse"];

/**
 * Recovery after a hard stop may take its time; only the end of the process is a failure.
 * @param {string} folder
 * @param {number} pid
 */
async function untilReady(folder, pid) {
  for (let waited = 0; pid && isAlive(pid); waited += 20) {
    const found = readPidFile(folder);
    if (found?.pid === pid && found.ready) return true;
    if (waited === 4000) say("   databasen retter op efter et brat stop");
    await wait(20);
  }
  return false;
}

/** @param {string} file */
function openLog(file) {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, "a", 0o600);
}
