import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";
import type { FromReader, ToReader } from "./messages.ts";

// Found by path when it is needed, as the templates of the papers are; the build must not follow it.
const PROGRAM = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/post/scan/reading-process.ts");
const PIECE = 1024 * 1024;

/** What the process answered; or that it did not, and has been ended. */
export type Answer = FromReader | { kind: "took_too_long" } | { kind: "ended" };

/** A process that reads one file. */
export type Reader = { ask: (message: ToReader, limitMs: number) => Promise<Answer>; end: () => void };

/** Starts it and hands the file over. */
export async function startReader(bytes: Uint8Array): Promise<Reader> {
  const child = fork(PROGRAM, [], {
    // Not the server's: what unpacks the files of strangers knows no address and no key.
    env: { NODE_ENV: "production" },
    // Node before 22.18 reads TypeScript only when told to.
    execArgv: process.features.typescript ? [] : ["--experimental-strip-types", "--no-warnings"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // What a sending to a dead process fails with is seen as its end.
  child.on("error", () => child.kill("SIGKILL"));
  if (child.pid !== undefined) yieldToRequests(child.pid);
  for (let at = 0; at < bytes.length; at += PIECE) {
    await sent(child, { kind: "piece", bytes: bytes.subarray(at, at + PIECE) });
  }
  return { ask: (message, limitMs) => ask(child, message, limitMs), end: () => child.kill("SIGKILL") };
}

function ask(child: ChildProcess, message: ToReader, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(limit);
      child.off("message", settle).off("exit", ended);
      if (answer.kind === "took_too_long") child.kill("SIGKILL");
      resolve(answer);
    };
    const ended = () => settle({ kind: "ended" });
    const limit = setTimeout(() => settle({ kind: "took_too_long" }), limitMs);
    if (!child.connected) return ended();
    child.on("message", settle).on("exit", ended);
    void sent(child, message);
  });
}

/** Resolves also when it could not be sent: then the process has ended, and that is what `ask` answers. */
function sent(child: ChildProcess, message: ToReader): Promise<void> {
  return new Promise((resolve) => {
    if (!child.connected) return resolve();
    child.send(message, () => resolve());
  });
}

/** Reading waits for people, not people for reading. */
function yieldToRequests(pid: number): void {
  try {
    setPriority(pid, 5);
  } catch {
    // It has ended already, which `ask` tells.
  }
}
