import type { FromMerger, ToMerger } from "./messages.ts";
import { newPrint } from "./sheets-of-paper.ts";

// The process that puts a print run together, so that nobody's screen waits for it. It has no environment, no database
// and no keys, and ends with whoever started it.

const PIECE = 1024 * 1024;
const print = await newPrint();

process.on("disconnect", () => process.exit());
process.on("message", (message: ToMerger) => {
  (message.kind === "add" ? add(message) : save()).catch(() => answer({ kind: "failed" }));
});

async function add({ parts }: Extract<ToMerger, { kind: "add" }>): Promise<void> {
  for (const part of parts) await print.add(part);
  answer({ kind: "added" });
}

async function save(): Promise<void> {
  const bytes = await print.save();
  for (let at = 0; at < bytes.length; at += PIECE) {
    answer({ kind: "piece", bytes: bytes.slice(at, at + PIECE) });
  }
  answer({ kind: "saved" });
}

function answer(message: FromMerger): void {
  process.send?.(message);
}
