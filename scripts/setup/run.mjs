import { spawn } from "node:child_process";
import { atEnd } from "./cleanup.mjs";
import { SetupError } from "./say.mjs";

/**
 * @typedef {{
 *   env?: NodeJS.ProcessEnv,
 *   as?: { uid?: number, gid?: number },
 *   show?: boolean,
 *   timeoutMs?: number,
 * }} RunOptions
 */

/**
 * Runs a command to its end and gives what it wrote. What it wrote is shown only if it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export async function run(command, args, options) {
  const { code, output } = await attempt(command, args, options);
  if (code === 0) return output;
  const end = output.trimEnd().split("\n").slice(-40).join("\n");
  throw new SetupError(
    `${end}\n\nKommandoen »${commandLine(command, args)}« gik galt (kode ${code}). Se ovenfor.`,
  );
}

/**
 * As `run`, for those who want the exit code. The child has its own process group: the order of ending is ours.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function attempt(command, args, { env = process.env, as, show = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const written = show ? "inherit" : "pipe";
    const child = spawn(command, args, { ...as, env, detached: true, stdio: ["ignore", written, written] });
    const forget = atEnd(() => killGroup(child.pid));
    const timer = timeoutMs ? setTimeout(() => killGroup(child.pid), timeoutMs) : undefined;
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      forget();
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/**
 * With our terminal and our process group, for a command that asks questions.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
export function runInteractively(command, args, env) {
  const child = spawn(command, args, { env, stdio: "inherit" });
  const forget = atEnd(() => void child.kill());
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}

/** @param {number | undefined} pid */
export function killGroup(pid, signal = "SIGKILL") {
  try {
    if (pid) process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // It has already ended.
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function commandLine(command, args) {
  const shown = command === process.execPath ? args : [command, ...args];
  return shown.map((part) => part.replace(process.cwd(), ".")).join(" ");
}
