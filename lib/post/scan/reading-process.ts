import sharp from "sharp";
import type { FromReader, ToReader } from "./messages.ts";
import { openFile } from "./open-file.ts";
import { readPage } from "./read-page.ts";
import type { OpenFile, PageReading } from "./reading.ts";

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
      return answer({ kind: "reading", reading: await reading(message.page) });
  }
});

async function open(): Promise<FromReader> {
  const opened = await openFile(Buffer.concat(pieces));
  pieces = [];
  if (!opened.ok) return { kind: "refused", reason: opened.reason };
  file = opened.file;
  return { kind: "opened", pageCount: file.pageCount };
}

async function reading(page: number): Promise<PageReading> {
  const drawn = await file?.draw(page).catch(() => null);
  return drawn ? readPage(drawn) : { kind: "not_read", why: "broken" };
}

function answer(message: FromReader): void {
  process.send?.(message);
}
