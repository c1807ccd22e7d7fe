import fs from "node:fs";
import path from "node:path";
import { ensureKeys, readKeys } from "../../lib/keys.mjs";
import { clusterFolder, embeddedPort, embeddedUrl, startEmbedded } from "../postgres/embedded.mjs";
import { atEnd } from "../setup/cleanup.mjs";
import { takeLock } from "../setup/lock.mjs";
import { SetupError } from "../setup/say.mjs";
import { databaseUrls } from "./urls.mjs";

/** @typedef {import("../../lib/env.mjs").Environment} Environment */
/** @typedef {import("../../lib/keys.mjs").Keys} Keys */
/**
 * `isOwn` says that this process started it; `gone` is settled when it then ends by itself.
 * @typedef {{
 *   keys: Keys,
 *   urls: import("./urls.mjs").DatabaseUrls,
 *   isOwn: boolean,
 *   gone: Promise<void>,
 * }} OpenDatabase
 */

/** @type {Promise<void>} */
const NEVER = new Promise(() => undefined);

const OWNER_MISSING =
  "APP_DATABASE_URL og REPORT_DATABASE_URL er sat, men ikke DATABASE_URL. Sæt også den, " +
  "fjern de to for at bruge den database, der følger med, eller brug npm run serve.";

/**
 * Holds the data folder until the process ends. With a database of one's own there is none to hold.
 * @param {Environment} environment
 * @returns {number | null} the process that has it already
 */
export function holdDataFolder({ dataDir, databaseUrl }) {
  if (databaseUrl) return null;
  makeDataFolder(dataDir);
  const lock = takeLock(path.join(dataDir, "lock"));
  if (lock.holder === null) atEnd(lock.release);
  return lock.holder;
}

/**
 * The administrator's database, or else the embedded one, which is started and stopped with this process.
 * @param {Environment} environment
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase(environment) {
  const keys = keysFor(environment);
  if (environment.databaseUrl) {
    return theirs(keys, databaseUrls(environment.databaseUrl, keys, environment));
  }
  if (environment.appDatabaseUrl || environment.reportDatabaseUrl) throw new SetupError(OWNER_MISSING);
  const server = await startEmbedded({ dataDir: environment.dataDir, keys });
  return { keys, urls: databaseUrls(server.ownerUrl, keys), isOwn: true, gone: server.gone };
}

/**
 * As `openDatabase`, for a command that is run beside the program: what is already running is used. On a server that
 * knows only the roles `app` and `report`, so does the command.
 * @param {Environment} environment
 * @returns {Promise<OpenDatabase>}
 */
export async function joinDatabase(environment) {
  const { databaseUrl, appDatabaseUrl: appUrl, reportDatabaseUrl: reportUrl } = environment;
  if (!databaseUrl && appUrl && reportUrl) {
    return theirs(readKeys(environment.keyFile), { ownerUrl: "", appUrl, reportUrl });
  }
  const holder = holdDataFolder(environment);
  if (holder === null) return openDatabase(environment);
  const keys = keysFor(environment);
  const port = embeddedPort(environment.dataDir);
  if (port) return theirs(keys, databaseUrls(embeddedUrl(port, keys), keys));
  throw new SetupError(`Programmet er ved at starte (proces ${holder}). Prøv igen om lidt.`);
}

/**
 * A database that another process has started, and ends.
 * @param {Keys} keys
 * @param {import("./urls.mjs").DatabaseUrls} urls
 * @returns {OpenDatabase}
 */
function theirs(keys, urls) {
  return { keys, urls, isOwn: false, gone: NEVER };
}

/**
 * New keys are made only for a database that is not there yet: the old one could not be opened with them.
 * @param {Environment} environment
 */
function keysFor({ keyFile, dataDir, databaseUrl }) {
  const hasData = !databaseUrl && fs.existsSync(clusterFolder(dataDir));
  if (!hasData || fs.existsSync(keyFile)) return ensureKeys(keyFile);
  throw new SetupError(
    `Databasen i ${dataDir} findes, men dens nøglefil ${keyFile} mangler. ` +
      "Læg den tilbage fra sikkerhedskopien, eller ret KEY_FILE.",
  );
}

/** @param {string} dataDir */
function makeDataFolder(dataDir) {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch {
    throw new SetupError(`Mappen ${dataDir} kan ikke skrives. Giv brugeren ret til den, eller ret DATA_DIR.`);
  }
}
