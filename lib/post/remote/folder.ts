import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { environment } from "@/lib/env.mjs";
import { MANIFEST } from "@/lib/post/remote/format";

const UNFINISHED = ".tmp";

/** Where the letters of a run are laid for the print service. */
export function runFolder(run: number): string {
  return path.join(environment().remotePrintDir, "ud", String(run));
}

export function receiptFolder(): string {
  return path.join(environment().remotePrintDir, "kvittering");
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o770 });
}

/**
 * Writes a file so that whoever looks sees it whole or not at all, also after a power cut: under a name of its own that
 * begins with a dot, to the disk, and then renamed.
 */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = path.join(folder, `.${randomUUID()}${UNFINISHED}`);
  const file = await open(unfinished, "wx", 0o660);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path.join(folder, name));
  await syncFolder(folder);
}

/** Leaves nothing in the folder of a run but the named files: what a killed process left, or what was stopped meanwhile. */
export async function leaveOnly(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!names.has(name) && name !== MANIFEST) await rm(path.join(folder, name), { force: true });
  }
  await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
