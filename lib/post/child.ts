import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { realpathSync } from "node:fs";
import { setPriority } from "node:os";
import path from "node:path";

// Next's types ask for a NODE_ENV; the point is that there is nothing.
const NO_ENVIRONMENT = {} as NodeJS.ProcessEnv;
const READABLE = ["lib/post", "node_modules"];
const YIELDS = 5;

/**
 * Starts a process that opens the files of strangers: without our environment, so it knows no address and no key; with leave
 * to read the program's own files alone, and to write none; and yielding to whoever serves people. `program` is a file in
 * `lib/post`, found by path when it is needed, as the templates of the papers are.
 */
export function startChild(program: string, stdio: StdioOptions): ChildProcess {
  const project = realpathSync(/* turbopackIgnore: true */ process.cwd());
  const child = spawn(process.execPath, [...flags(project), path.join(project, "lib/post", program)], {
    cwd: project,
    env: NO_ENVIRONMENT,
    serialization: "advanced",
    stdio,
  });
  // What a sending to a dead process fails with is seen as its end.
  child.on("error", () => child.kill("SIGKILL"));
  if (child.pid !== undefined) yieldToRequests(child.pid);
  return child;
}

/** Ends it in the middle of whatever it does, and resolves when it is gone. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "close");
  child.kill("SIGKILL");
  await ended;
}

function flags(project: string): string[] {
  return [
    "--permission",
    "--allow-addons",
    "--disable-warning=PERM0001",
    // What a page took is given back before the next: the engine does not see how much its pictures hold.
    "--expose-gc",
    ...READABLE.map((folder) => `--allow-fs-read=${path.join(project, folder)}`),
    // Node before 22.18 reads TypeScript only when told to.
    ...(process.features.typescript ? [] : ["--experimental-strip-types", "--no-warnings"]),
  ];
}

/** Reading waits for people, not people for reading. */
function yieldToRequests(pid: number): void {
  try {
    setPriority(pid, YIELDS);
  } catch {
    // It has ended already, which whoever asks it is told.
  }
}
