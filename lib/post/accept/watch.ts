import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { MOST_MEMORY_BYTES, SILENCE_MS, WHOLE_MS } from "@/lib/post/accept/limits.mjs";

export type Limits = { silenceMs: number; wholeMs: number; memoryBytes: number };
export const LIMITS: Limits = {
  silenceMs: SILENCE_MS,
  wholeMs: WHOLE_MS,
  memoryBytes: MOST_MEMORY_BYTES,
};

const LOOK_MS = 100;
const PAGE_OF_MEMORY = 4096;

/**
 * Kills a process that is silent too long, takes too long, or takes too much memory. What it says is `heard`, and begins
 * the silence anew.
 */
export function watch(child: ChildProcess, { silenceMs, wholeMs, memoryBytes }: Limits) {
  const began = performance.now();
  let last = began;
  const timer = setInterval(() => {
    const now = performance.now();
    const isOver = now - last > silenceMs || now - began > wholeMs || memoryOf(child.pid) > memoryBytes;
    if (isOver) child.kill("SIGKILL");
  }, LOOK_MS);
  return {
    heard: () => {
      last = performance.now();
    },
    end: () => clearInterval(timer),
  };
}

/** What it holds in memory, as Linux tells; elsewhere, and when it is gone, 0: time and pixels are limits enough. */
function memoryOf(pid: number | undefined): number {
  if (process.platform !== "linux" || pid === undefined) return 0;
  try {
    const [, resident = "0"] = readFileSync(`/proc/${pid}/statm`, "latin1").split(" ");
    return Number(resident) * PAGE_OF_MEMORY;
  } catch {
    return 0;
  }
}
