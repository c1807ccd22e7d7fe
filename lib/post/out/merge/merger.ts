import { type ChildProcess, fork } from "node:child_process";
import { on } from "node:events";
import path from "node:path";
import type { FromMerger, Part, ToMerger } from "./messages";

// Found by path when it is needed, as the templates of the papers are; the build must not follow it.
const PROGRAM = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/post/out/merge/merge-process.ts");
const SILENCE_MS = 60_000;

export type Merger = {
  /** Adds some in their order, each on a new sheet. */
  add: (parts: readonly Part[]) => Promise<void>;
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
  return {
    add: (parts) => add(child, parts),
    save: () => saved(child),
    end: () => child.kill("SIGKILL"),
  };
}

async function add(child: ChildProcess, parts: readonly Part[]): Promise<void> {
  for await (const answer of answers(child, { kind: "add", parts })) {
    if (answer.kind === "added") return;
    break;
  }
  throw new Error("Letters could not be added to the print run.");
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
