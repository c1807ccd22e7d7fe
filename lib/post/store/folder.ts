import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { isUuid } from "@/lib/uuid";

/** What is being written and has no row yet; never read. */
export const UNFINISHED = ".part";

/** Where the sealed files lie: beside the database in DATA_DIR, one file per random id. */
export function scansFolder(dataDir: string): string {
  return path.join(dataDir, "scans");
}

/** A path holds the id and nothing else: no name, no number, and nothing that somebody typed. */
export function pathOf(folder: string, id: string): string {
  if (!isUuid(id)) throw new Error("A kept file is named by a random id.");
  return path.join(folder, id.toLowerCase());
}

export async function ensureFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(path.dirname(folder));
}

/** A new name is only sure to be there after a power cut when its folder is written too. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return; // has no such call
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
