import sharp from "sharp";
import type { FromReader, ToReader } from "./messages.ts";
import { openFile } from "./open-file.ts";
import type { OpenFile, SeenPage } from "./reading.ts";
import { seePage } from "./see-page.ts";

// The process that unpacks what strangers send. It has no environment, no database and no keys, and reads one file.
// It is started by reader.ts, and ends with it.

sharp.cache(false);
sharp.concurrency(1);

let pieces: Uint8Array[] = [];
let file: OpenFile | null = null;

process.on("disconnect", () => process.exit());
process.on("message", async (message: ToReader) => {
  switch (message.kind) {
    case "piece":
      pieces.push(message.bytes);
      return;
    case "open":
      return answer(await open());
    case "read":
      return answer({ kind: "reading", ...(await seen(message.page)) });
  }
});

async function open(): Promise<FromReader> {
  const opened = await openFile(Buffer.concat(pieces));
  pieces = [];
  if (!opened.ok) return { kind: "refused", reason: opened.reason };
  file = opened.file;
  return { kind: "opened", pageCount: file.pageCount };
}

async function seen(page: number): Promise<SeenPage> {
  const drawn = await file?.draw(page).catch(() => null);
  return drawn ? seePage(drawn) : { reading: { kind: "not_read", why: "broken" }, picture: null, pose: [] };
}

function answer(message: FromReader): void {
  globalThis.gc?.();
  // A server that was killed hears nothing more; then this process ends too.
  process.send?.(message, () => {});
}
