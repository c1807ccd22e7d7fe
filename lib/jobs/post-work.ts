import { type Handlers, workOnce } from "@/lib/jobs/outbox";
import { readBatch } from "@/lib/post/in/read-batch";
import { makePrintRun } from "@/lib/post/out/make-run";
import { makeRemoteRun } from "@/lib/post/remote/make";

const HANDLERS: Handlers = {
  read_batch: readBatch,
  make_print_run: makePrintRun,
  make_remote_run: makeRemoteRun,
};
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
  let isRunning = false;
  const work = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      while (await workOnce(HANDLERS));
    } catch (error) {
      console.error(`Arbejdet med posten venter (${error instanceof Error ? error.name : "Error"}).`);
    } finally {
      isRunning = false;
    }
  };
  const timer = setInterval(work, EVERY_MS).unref();
  const stop = () => clearInterval(timer);
  process.once("SIGTERM", stop);
  return { stop, now: () => void work() };
}
