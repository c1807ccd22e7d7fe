import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { atEnd } from "../setup/cleanup.mjs";
import { nextCommand } from "../setup/next-build.mjs";
import { inProject, root } from "../setup/project.mjs";
import { killGroup } from "../setup/run.mjs";
import { SetupError } from "../setup/say.mjs";
import { holdBack } from "./output.mjs";
import { whyNotReady } from "./ready.mjs";

/**
 * @typedef {{
 *   port: number,
 *   host: string,
 *   publicUrl: string,
 *   dataDir: string,
 *   keyFile: string,
 *   demo: boolean,
 *   appUrl: string,
 *   reportUrl: string,
 * }} ServerOptions
 * @typedef {{ gone: Promise<number>, stop: () => Promise<void> }} NextServer
 */

const STOP_WITHIN_MS = 10_000;
// @prisma/adapter-pg makes pg warn of queries that wait for each other in a transaction (prisma/orm issue 29646).
const QUIET = "--disable-warning=DeprecationWarning";

/**
 * Serves the production build, and returns when it answers that it is ready.
 * @param {ServerOptions} options
 * @returns {Promise<NextServer>}
 */
export async function startNext(options) {
  const child = launch(options);
  const output = holdBack(child);
  const gone = ended(child);
  const forget = atEnd(() => end(child, gone));
  const stop = async () => {
    forget();
    await end(child, gone);
  };
  const failure = await Promise.race([gone.then(() => "stoppede"), whyNotReady(options)]);
  if (failure) {
    await stop();
    throw new SetupError(`${output.text()}\nProgrammet kom ikke op: det ${failure}. Se ovenfor.`);
  }
  output.letThrough();
  return { gone, stop };
}

/** @param {ServerOptions} options */
function launch(options) {
  const hook = pathToFileURL(inProject("scripts", "serving", "stop-with-parent.mjs")).href;
  const args = [
    QUIET,
    "--import",
    hook,
    nextCommand,
    "start",
    "-p",
    String(options.port),
    "-H",
    options.host,
  ];
  return spawn(process.execPath, args, {
    cwd: root,
    // Its own group: Ctrl-C in the terminal reaches us, and we end the server before the database.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: serverEnvironment(options),
  });
}

/**
 * The server never learns the owner's address, not even from a file `.env` that Next reads: an empty value stands.
 * @param {ServerOptions} options
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment(options) {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(options.port),
    HOST: options.host,
    PUBLIC_URL: options.publicUrl,
    DATA_DIR: options.dataDir,
    KEY_FILE: options.keyFile,
    DEMO: options.demo ? "1" : "0",
    DATABASE_URL: "",
    APP_DATABASE_URL: options.appUrl,
    REPORT_DATABASE_URL: options.reportUrl,
  };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>} the exit code, when all that it wrote has been read
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<number>} gone
 */
async function end(child, gone) {
  child.kill("SIGTERM");
  const timer = setTimeout(() => killGroup(child.pid), STOP_WITHIN_MS);
  await gone;
  clearTimeout(timer);
}
