import path from "node:path";

/**
 * @typedef {Readonly<{
 *   port: number,
 *   host: string,
 *   publicUrl: string,
 *   dataDir: string,
 *   keyFile: string,
 *   databaseUrl: string | null,
 *   appDatabaseUrl: string | null,
 *   reportDatabaseUrl: string | null,
 *   demo: boolean,
 *   smtpUrl: string | null,
 *   mailFrom: string | null,
 *   remotePrintDir: string,
 *   clamd: Readonly<{ host: string, port: number }> | null,
 * }>} Environment
 */

/** One Danish sentence per wrong variable, one a line. */
export class EnvironmentError extends Error {
  /** @override */
  name = "EnvironmentError";
}

/** @type {Environment | undefined} */
let parsed;

/** The process's environment, parsed once. */
export function environment() {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/**
 * Relative paths count from the working directory. An empty value is an absent one.
 * @param {Record<string, string | undefined>} raw
 * @returns {Environment}
 */
export function parseEnvironment(raw) {
  /** @type {string[]} */
  const wrong = [];
  const read = reader(raw, wrong);
  const port = read("PORT", "3000", parsePort);
  const databaseUrl = read("DATABASE_URL", "", parseDatabaseUrl);
  const dataDir = read("DATA_DIR", ".data", parseDataDir);
  const environment = {
    port: port ?? 0,
    host: read("HOST", "127.0.0.1", parseHost) ?? "",
    publicUrl: read("PUBLIC_URL", `http://localhost:${port ?? 3000}`, parsePublicUrl) ?? "",
    dataDir: dataDir ?? "",
    keyFile: read("KEY_FILE", ".keys/keys.json", (value) => parseKeyFile(value, dataDir)) ?? "",
    databaseUrl: databaseUrl || null,
    appDatabaseUrl: read("APP_DATABASE_URL", "", parseDatabaseUrl) || null,
    reportDatabaseUrl: read("REPORT_DATABASE_URL", "", parseDatabaseUrl) || null,
    demo: read("DEMO", ownDatabase(raw) ? "0" : "1", parseFlag) ?? false,
    smtpUrl: read("SMTP_URL", "", parseSmtpUrl) || null,
    mailFrom: read("MAIL_FROM", "", (value) => parseMailFrom(value, Boolean(raw.SMTP_URL?.trim()))) || null,
    remotePrintDir:
      read("FJERNPRINT_DIR", path.join(dataDir ?? "", "fjernprint"), (value) =>
        parseRemotePrintDir(value, dataDir),
      ) ?? "",
    clamd: clamdAt(read("CLAMD_HOST", "", parseClamdHost), read("CLAMD_PORT", "3310", parsePort)),
  };
  if (wrong.length > 0) throw new EnvironmentError(wrong.join("\n"));
  return Object.freeze(environment);
}

/**
 * Whose database it is: demo data and numbers that nobody has belong in our embedded one alone, unless asked for.
 * @param {Record<string, string | undefined>} raw
 */
function ownDatabase(raw) {
  return Boolean(raw.DATABASE_URL?.trim() || raw.APP_DATABASE_URL?.trim());
}

/**
 * What is wrong is collected, so that everything can be put right at once.
 * @param {Record<string, string | undefined>} raw
 * @param {string[]} wrong
 */
function reader(raw, wrong) {
  /**
   * @template T
   * @param {string} name
   * @param {string} fallback
   * @param {(value: string, name: string) => T} parse throws the sentence
   * @returns {T | undefined}
   */
  return function read(name, fallback, parse) {
    try {
      return parse(raw[name]?.trim() || fallback, name);
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : String(error));
    }
  };
}

/**
 * @param {string} value
 * @param {string} name
 */
function parsePort(value, name) {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65535) return port;
  const example = name === "CLAMD_PORT" ? 3310 : 3000;
  throw new Error(`${name} er »${value}«. Skriv et tal fra 1 til 65535, for eksempel ${name}=${example}.`);
}

/** @param {string} value */
function parseClamdHost(value) {
  if (value === "" || /^[a-z0-9.:_-]+$/i.test(value)) return value;
  throw new Error(
    `CLAMD_HOST er »${value}«. Skriv navnet på den maskine, hvor clamd kører, for eksempel CLAMD_HOST=127.0.0.1.`,
  );
}

/**
 * Without a host there is no virus scanner, whatever the port.
 * @param {string | undefined} host
 * @param {number | undefined} port
 */
function clamdAt(host, port) {
  return host && port ? Object.freeze({ host, port }) : null;
}

/** @param {string} value */
function parseHost(value) {
  if (/^[a-z0-9.:_-]+$/i.test(value)) return value;
  throw new Error(
    `HOST er »${value}«. Skriv en adresse, som maskinen har, for eksempel HOST=127.0.0.1 eller HOST=0.0.0.0.`,
  );
}

/** @param {string} value */
function parsePublicUrl(value) {
  const url = parseUrl(value);
  const bare = url && url.pathname === "/" && !url.search && !url.hash && !url.username;
  if (bare && ["http:", "https:"].includes(url.protocol)) return url.origin;
  throw new Error(
    `PUBLIC_URL er »${value}«. Skriv den adresse, brugerne åbner, uden sti, ` +
      "for eksempel PUBLIC_URL=https://fuldmagt.kommune.dk.",
  );
}

/** @param {string} value */
function parseDataDir(value) {
  const dataDir = path.resolve(value);
  if (!contains(dataDir, process.cwd())) return dataDir;
  throw new Error(
    `DATA_DIR er »${value}«, som rummer selve programmet. Skriv en mappe til data alene, for eksempel DATA_DIR=.data.`,
  );
}

/**
 * Others read and write in it, so it holds nothing else of ours: not the program, and not the data.
 * @param {string} value
 * @param {string | undefined} dataDir
 */
function parseRemotePrintDir(value, dataDir) {
  const folder = path.resolve(value);
  if (!contains(folder, process.cwd()) && (!dataDir || !contains(folder, dataDir))) return folder;
  throw new Error(
    `FJERNPRINT_DIR er »${value}«, som rummer programmet eller dets data. Skriv en mappe til fjernprint alene, ` +
      "for eksempel FJERNPRINT_DIR=/srv/fjernprint.",
  );
}

/**
 * @param {string} value
 * @param {string | undefined} dataDir
 */
function parseKeyFile(value, dataDir) {
  const keyFile = path.resolve(value);
  if (!dataDir || !contains(dataDir, keyFile)) return keyFile;
  throw new Error(
    `KEY_FILE er »${value}«, som ligger i DATA_DIR. Skriv en fil uden for den mappe, ` +
      "så nøgler og data ikke kopieres sammen, for eksempel KEY_FILE=.keys/keys.json.",
  );
}

/**
 * The value is never repeated, for it holds a password.
 * @param {string} value
 * @param {string} name
 */
function parseDatabaseUrl(value, name) {
  if (value === "") return value;
  const url = parseUrl(value);
  const known = url && ["postgres:", "postgresql:"].includes(url.protocol);
  if (known && url.hostname && url.username && url.pathname.length > 1) return value;
  throw new Error(
    `${name} kan ikke læses. Skriv den som ${name}=postgresql://bruger:kodeord@server:5432/database.`,
  );
}

/**
 * The value is never repeated, for it can hold a password.
 * @param {string} value
 */
function parseSmtpUrl(value) {
  if (value === "") return value;
  const url = parseUrl(value);
  if (url?.hostname && ["smtp:", "smtps:"].includes(url.protocol)) return value;
  throw new Error("SMTP_URL kan ikke læses. Skriv den som SMTP_URL=smtps://bruger:kodeord@server:465.");
}

/**
 * A mail needs a sender that is real: an address alone, or a name and the address.
 * @param {string} value
 * @param {boolean} isNeeded
 */
function parseMailFrom(value, isNeeded) {
  if (value === "" && !isNeeded) return value;
  if (/^(?:[^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value)) return value;
  throw new Error(
    `MAIL_FROM er »${value}«. Skriv afsenderens adresse, ` +
      "for eksempel MAIL_FROM=Fuldmagtsblikket <fuldmagt@kommune.dk>.",
  );
}

/**
 * Not URL.canParse: this file also runs on the old Node that the start script replaces.
 * @param {string} value
 */
function parseUrl(value) {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

/** @param {string} value */
function parseFlag(value) {
  if (value === "0" || value === "1") return value === "1";
  throw new Error(`DEMO er »${value}«. Skriv DEMO=1 for at få demodata, eller DEMO=0 for at være uden.`);
}

/**
 * @param {string} folder
 * @param {string} file
 */
function contains(folder, file) {
  const relative = path.relative(folder, file);
  return relative === "" || !(relative === ".." || relative.startsWith(`..${path.sep}`));
}
