import { readdirSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { readScan } from "@/lib/post/scan/read-scan";
import { pdfOf } from "@/tests/scans/files";

export type BatchFigures = {
  pages: number;
  megabytes: number;
  seconds: number;
  /** The longest and the 99th of a hundred that another request in the same process would have waited. */
  waitMs: { longest: number; p99: number };
  /** At most, of the server's process and of the one that reads; null where the system does not tell. */
  memory: { server: number | null; reader: number | null };
};

const SAMPLE_MS = 100;
const SCAN = "reading-process.ts";

/** Reads a batch as the server would, and sees what that costs others. */
export async function batchFigures(jpegs: readonly Buffer[]): Promise<BatchFigures> {
  const file = await pdfOf(jpegs);
  const memory: BatchFigures["memory"] = { server: null, reader: null };
  const sampling = setInterval(() => sample(memory), SAMPLE_MS);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  let pages = 0;
  for await (const step of readScan(file)) if (step.kind === "page") pages += 1;
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  clearInterval(sampling);
  const waitMs = { longest: delay.max / 1e6, p99: delay.percentile(99) / 1e6 };
  return { pages, megabytes: file.length / 1024 / 1024, seconds, waitMs, memory };
}

/** Linux keeps the most that a process has had. The server's own of this run is what it has now: it has made the pages too. */
function sample(memory: BatchFigures["memory"]): void {
  memory.server = Math.max(memory.server ?? 0, process.memoryUsage.rss() / 1024 / 1024);
  const reader = readerPid();
  const peak = reader === null ? null : peakOf(reader);
  if (peak !== null) memory.reader = Math.max(memory.reader ?? 0, peak);
}

function readerPid(): number | null {
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const isOurs = read(`/proc/${name}/stat`)?.split(") ")[1]?.split(" ")[1] === String(process.pid);
    if (isOurs && read(`/proc/${name}/cmdline`)?.includes(SCAN)) return Number(name);
  }
  return null;
}

function peakOf(pid: number): number | null {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? "")?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** A process can end while it is looked at. */
function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
