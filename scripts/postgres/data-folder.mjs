import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { attempt } from "../setup/run.mjs";
import { SetupError, step } from "../setup/say.mjs";
import { binary, majorVersion } from "./binaries.mjs";
import { under } from "./identity.mjs";

/** @typedef {{ folder: string, native: string, identity: import("./identity.mjs").Identity }} Cluster */

export const SUPERUSER = "postgres";

/**
 * Makes the data folder if there is none. One that this PostgreSQL cannot read is left as it is.
 * @param {Cluster} cluster
 * @param {string} password the superuser's
 */
export async function ensureDataFolder(cluster, password) {
  const { folder, native, identity } = cluster;
  const ours = majorVersion(native, identity.as);
  const found = versionOf(folder);
  if (found === null) return step("Opretter databasen", () => initialise(cluster, password));
  if (found !== ours) throw new SetupError(wrongVersion(folder, found, ours));
}

/**
 * @param {string} folder
 * @returns {string | null} null when there is nothing in it
 */
function versionOf(folder) {
  if (!fs.existsSync(folder) || fs.readdirSync(folder).length === 0) return null;
  const file = path.join(folder, "PG_VERSION");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : "";
}

/**
 * @param {string} folder
 * @param {string} found
 * @param {string} ours
 */
function wrongVersion(folder, found, ours) {
  if (!found) return `Mappen ${folder} rummer noget, der ikke er en database. Flyt den, eller ret DATA_DIR.`;
  return (
    `Databasen i ${folder} er lavet af PostgreSQL ${found}, og programmet har nu PostgreSQL ${ours}. ` +
    "Brug den udgave af programmet, der lavede den, til at flytte data, eller ret DATA_DIR. Intet er ændret."
  );
}

/**
 * Made under another name and then renamed, so a broken-off start leaves no half data folder.
 * @param {Cluster} cluster
 * @param {string} password
 */
async function initialise({ folder, native, identity }, password) {
  const draft = `${folder}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  giveTo(identity, draft);
  const passwordFile = writePasswordFile(identity, password);
  try {
    await initdb(binary(native, "initdb"), identity, ["-D", draft, `--pwfile=${passwordFile}`]);
  } finally {
    fs.rmSync(path.dirname(passwordFile), { recursive: true });
  }
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(draft, folder);
}

/**
 * Sorts and compares in Danish. The C locale beneath exists on every machine; ICU is what decides.
 * @param {string} initdb
 * @param {Cluster["identity"]} identity
 * @param {string[]} args
 */
async function initdb(initdb, identity, args) {
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=da-DK"];
  const safety = ["--data-checksums", "--auth=scram-sha-256", "--set=timezone=UTC", "--set=log_timezone=UTC"];
  const [command, rest] = under(identity, initdb, ["-U", SUPERUSER, ...locale, ...safety, ...args]);
  const { code, output } = await attempt(command, rest, { as: identity.as });
  if (code !== 0) throw new SetupError(`${output}\nDatabasen kunne ikke oprettes. Se ovenfor.`);
}

/**
 * @param {Cluster["identity"]} identity
 * @param {string} password
 */
function writePasswordFile(identity, password) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fuldmagt-"));
  const file = path.join(folder, randomBytes(8).toString("hex"));
  fs.writeFileSync(file, password, { mode: 0o600 });
  giveTo(identity, file);
  giveTo(identity, folder);
  return file;
}

/**
 * @param {Cluster["identity"]} identity
 * @param {string} file
 */
function giveTo({ as }, file) {
  if (as.uid !== undefined && as.gid !== undefined) fs.chownSync(file, as.uid, as.gid);
}
