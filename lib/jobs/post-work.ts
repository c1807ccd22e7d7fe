import { type Handlers, workOnce } from "@/lib/jobs/outbox";
import { readBatch } from "@/lib/post/in/read-batch";
import { makePrintRun } from "@/lib/post/out/make-run";
import { makeRemoteRun } from "@/lib/post/remote/make";

/** Each lane does one thing at a time, and waits for no other: a long pile holds back no letters. */
const LANES: readonly Handlers[] = [
  { read_batch: readBatch },
  { make_print_run: makePrintRun, make_remote_run: makeRemoteRun },
];
const EVERY_MS = 2_000;

type Work = { stop: () => void; now: () => void };
const shared = globalThis as { fuldmagtsblikketPostWork?: Work };

/** Begins to do promised work in this process, once. Another process on the same database shares it. */
export function startPostWork(): Work {
  shared.fuldmagtsblikketPostWork ??= start();
  return shared.fuldmagtsblikketPostWork;
}

/** Looks for work at once, for whoever has just promised some and does not want to wait. */
export function hurry(): void {
  shared.fuldmagtsblikketPostWork?.now();
}

function start(): Work {
  const lanes = LANES.map(laneOf);
  const work = () => {
    for (const lane of lanes) void lane();
  };
  const timer = setInterval(work, EVERY_MS).unref();
  const stop = () => clearInterval(timer);
  process.once("SIGTERM", stop);
  return { stop, now: work };
}

function laneOf(handlers: Handlers): () => Promise<void> {
  let isRunning = false;
  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      while (await workOnce(handlers));
    } catch (error) {
      console.error(`Arbejdet med posten venter (${error instanceof Error ? error.name : "Error"}).`);
    } finally {
      isRunning = false;
    }
  };
}
