import type { ChildProcess } from "node:child_process";
import { MOST_MEMORY_BYTES } from "../accept/limits.mjs";
import { watch } from "../accept/watch.ts";
import { endChild, startChild } from "../child.ts";
import type { FromReader, ToReader } from "./messages.ts";

const PIECE = 1024 * 1024;

/** What the process answered; or that it did not, and has been ended. */
export type Answer = FromReader | { kind: "took_too_long" } | { kind: "ended" };

/** A process that reads one file. */
export type Reader = {
  ask: (message: ToReader, limitMs: number) => Promise<Answer>;
  end: () => Promise<void>;
};

/** How long it takes is for whoever asks to say; what it may hold in memory is the same as where files are judged. */
const MEMORY_ALONE = { silenceMs: Infinity, wholeMs: Infinity, memoryBytes: MOST_MEMORY_BYTES };

/** A file whole, or a way to get it in pieces: anew for each process that reads it, so that it lies in none of ours. */
export type ScanSource = Uint8Array | (() => AsyncIterable<Uint8Array>);

/** Starts it and hands the file over. Throws what the source throws; then there is no process. */
export async function startReader(source: ScanSource): Promise<Reader> {
  const child = startChild("scan/reading-process.ts", ["ignore", "ignore", "inherit", "ipc"]);
  const watched = watch(child, MEMORY_ALONE);
  child.once("exit", watched.end);
  try {
    for await (const bytes of typeof source === "function" ? source() : inPieces(source)) {
      await sent(child, { kind: "piece", bytes });
    }
  } catch (error) {
    await endChild(child);
    throw error;
  }
  return { ask: (message, limitMs) => ask(child, message, limitMs), end: () => endChild(child) };
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
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
