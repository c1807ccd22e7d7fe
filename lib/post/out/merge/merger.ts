import { type ChildProcess, fork } from "node:child_process";
import { on } from "node:events";
import { setPriority } from "node:os";
import path from "node:path";
import type { FromMerger, ToMerger } from "./messages";

// Found by path when it is needed, as the templates of the papers are; the build must not follow it.
const PROGRAM = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/post/out/merge/merge-process.ts");
const SILENCE_MS = 60_000;

export type Part = { pdf: Uint8Array; pages?: readonly number[] | "all"; startsSheet?: boolean };

export type Merger = {
  /** Adds pages, on a new sheet unless it is said otherwise. Gives how many came, and the sheets of all so far. */
  add: (part: Part) => Promise<{ pages: number; sheets: number }>;
  /** The whole file, piece by piece. */
  save: () => AsyncGenerator<Uint8Array>;
  end: () => void;
};

/** Starts the process that puts a print run together. Throws what it cannot do; the caller ends it. */
export function startMerger(): Merger {
  const child = fork(PROGRAM, [], {
    // Not the server's: it knows no address and no key.
    env: { NODE_ENV: "production" },
    // Node before 22.18 reads TypeScript only when told to.
    execArgv: process.features.typescript ? [] : ["--experimental-strip-types", "--no-warnings"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("error", () => child.kill("SIGKILL"));
  if (child.pid !== undefined) yieldToRequests(child.pid);
  return {
    add: (part) => add(child, part),
    save: () => saved(child),
    end: () => child.kill("SIGKILL"),
  };
}

async function add(child: ChildProcess, { pdf, pages = "all", startsSheet = true }: Part) {
  for await (const answer of answers(child, { kind: "add", pdf, pages, startsSheet })) {
    if (answer.kind === "added") return { pages: answer.pages, sheets: answer.sheets };
    break;
  }
  throw new Error("A letter could not be added to the print run.");
}

async function* saved(child: ChildProcess): AsyncGenerator<Uint8Array> {
  for await (const answer of answers(child, { kind: "save" })) {
    if (answer.kind === "piece") yield answer.bytes;
    else if (answer.kind === "saved") return;
    else break;
  }
  throw new Error("The print run could not be saved.");
}

/** What it answers; ends when it does, or when it has been silent for too long. */
async function* answers(child: ChildProcess, message: ToMerger): AsyncGenerator<FromMerger> {
  const over = new AbortController();
  const end = () => over.abort();
  child.once("exit", end);
  let silence = setTimeout(end, SILENCE_MS);
  try {
    if (!child.connected) return;
    const heard = on(child, "message", { signal: over.signal });
    child.send(message, (error) => error && end());
    for await (const [answer] of heard) {
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE_MS);
      yield answer;
    }
  } catch (error) {
    if (!over.signal.aborted) throw error;
  } finally {
    clearTimeout(silence);
    child.off("exit", end);
  }
}

/** Printing waits for people, not people for printing. */
function yieldToRequests(pid: number): void {
  try {
    setPriority(pid, 5);
  } catch {
    // It has ended already, which its silence tells.
  }
}
