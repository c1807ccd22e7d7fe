import { finish, isFinishing, onStopSignals } from "./cleanup.mjs";
import { ensureNode } from "./node.mjs";
import { enterProject } from "./project.mjs";
import { sayFailure } from "./say.mjs";

/**
 * What every command begins and ends with. `work` gives the exit code.
 * @param {() => Promise<number>} work what to do; it may also never end by itself
 * @param {{ install?: boolean, checkFirst?: () => unknown }} [options]
 */
export async function main(work, { install = true, checkFirst } = {}) {
  // A reader that goes away (`npm start | head`) must not take the orderly end with it.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  try {
    enterProject();
    checkFirst?.();
    if (await ensureNode({ install })) return;
    onStopSignals(() => finish(130));
    await finish(await work());
  } catch (error) {
    // What breaks because we are stopping is no news.
    if (isFinishing()) return;
    sayFailure(error);
    await finish(1);
  }
}
