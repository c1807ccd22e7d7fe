import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { atEnd } from "../setup/cleanup.mjs";
import { nextCommand } from "../setup/next-build.mjs";
import { inProject, root } from "../setup/project.mjs";
import { killGroup } from "../setup/run.mjs";
import { SetupError } from "../setup/say.mjs";

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

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

/**
 * Serves the production build, and returns when it answers that it is ready.
 * @param {ServerOptions} options
 * @returns {Promise<NextServer>}
 */
export async function startNext(options) {
  const hook = pathToFileURL(inProject("scripts", "serving", "stop-with-parent.mjs")).href;
  const args = ["--import", hook, nextCommand, "start", "-p", String(options.port), "-H", options.host];
  const child = spawn(process.execPath, args, {
    cwd: root,
    // Its own group: Ctrl-C in the terminal reaches us, and we end the server before the database.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: serverEnvironment(options),
  });
  const output = holdBack(child);
  /** @type {Promise<number>} */
  const gone = new Promise((resolve) =>
    child.once("error", () => resolve(1)).once("exit", (code) => resolve(code ?? 1)),
  );
  const forget = atEnd(() => stop(child, gone));
  const server = {
    gone,
    stop: async () => {
      forget();
      await stop(child, gone);
    },
  };
  const failure = await Promise.race([gone.then(() => "stoppede"), whyNotReady(options)]);
  if (failure) {
    await server.stop();
    throw new SetupError(`${output.text()}\nProgrammet kom ikke op: det ${failure}. Se ovenfor.`);
  }
  output.letThrough();
  return server;
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
 * Next's greeting is not ours to show; if the start fails, it is what explains it.
 * @param {import("node:child_process").ChildProcess} child
 */
function holdBack(child) {
  let held = "";
  let isHeld = true;
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from?.setEncoding("utf8").on("data", (text) => {
      if (isHeld) held += text;
      else to.write(text);
    });
  }
  return {
    text: () => held,
    letThrough: () => {
      isHeld = false;
    },
  };
}

/** @param {ServerOptions} options */
async function whyNotReady({ host, port }) {
  let last = "svarede ikke";
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await wait(50)) {
    try {
      const response = await fetch(`http://${localName(host)}:${port}/api/ready`);
      if (response.ok) return null;
      last = `svarede ${response.status} på /api/ready: ${(await response.text()).slice(0, 300)}`;
    } catch {
      // It does not listen yet.
    }
  }
  return last;
}

/** @param {string} host an address to listen on, which need not be one to call */
export function localName(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<number>} gone
 */
async function stop(child, gone) {
  child.kill("SIGTERM");
  const timer = setTimeout(() => killGroup(child.pid), STOP_WITHIN_MS);
  await gone;
  clearTimeout(timer);
}
