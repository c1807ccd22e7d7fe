import { sayFailure } from "./say.mjs";

/** @typedef {() => void | Promise<void>} Task */

const STOP_SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** @type {Task[]} */
const tasks = [];
let finishing = false;
/** @type {((signal: NodeJS.Signals) => void) | undefined} */
let listener;

/**
 * What was begun last is ended first: the server before the database it uses.
 * @param {Task} task
 * @returns {() => void} takes the task off again
 */
export function atEnd(task) {
  tasks.push(task);
  return () => {
    const index = tasks.indexOf(task);
    if (index >= 0) tasks.splice(index, 1);
  };
}

export const isFinishing = () => finishing;

/** @param {number} code */
export async function finish(code) {
  if (finishing) return;
  finishing = true;
  let exitCode = code;
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    try {
      await task();
    } catch (error) {
      sayFailure(error);
      exitCode = 1;
    }
  }
  process.exit(exitCode);
}

/**
 * npm passes Ctrl-C on as well as the terminal, so the same signal can come twice. The latest listener counts alone.
 * @param {(signal: NodeJS.Signals) => void} onSignal
 */
export function onStopSignals(onSignal) {
  if (!listener) {
    for (const signal of STOP_SIGNALS) process.on(signal, () => listener?.(signal));
    onParentGone(() => listener?.("SIGTERM"));
  }
  listener = onSignal;
}

/**
 * A shell between npm and us may die of the signal without passing it on. Then we have a new parent.
 * @param {() => void} onGone
 */
function onParentGone(onGone) {
  const parent = process.ppid;
  const hasWaitingParent = process.env.npm_lifecycle_event || process.env.FULDMAGT_NODE;
  if (!hasWaitingParent || process.platform === "win32") return;
  setInterval(() => process.ppid !== parent && onGone(), 500).unref();
}
