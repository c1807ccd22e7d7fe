import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pathOf, syncFolder, UNFINISHED } from "@/lib/post/store/folder";
import { isUuid } from "@/lib/uuid";

const DAY_MS = 24 * 60 * 60 * 1000;

export type Sweep = {
  folder: string;
  /** the ids of all rows, read just now */
  known: ReadonlySet<string>;
  now: Date;
};

/**
 * Takes away files that no row names, and what was never finished, once they are a day old: a row follows its file within
 * moments, so an older file without one was left by a crash. Gives the names. What is not of the store is left.
 */
export async function sweepOrphans({ folder, known, now }: Sweep): Promise<string[]> {
  const swept: string[] = [];
  for (const name of await namesIn(folder)) {
    if (!isOurs(name) || known.has(name)) continue;
    const file = path.join(folder, name);
    if (now.getTime() - (await changedAt(file, now)) < DAY_MS) continue;
    await rm(file, { force: true });
    swept.push(name);
  }
  if (swept.length > 0) await syncFolder(folder);
  return swept;
}

/** Erases one kept file for good; one that is gone is gone. Its row goes first, so that no row lacks its file. */
export async function eraseKept(folder: string, id: string): Promise<void> {
  await rm(pathOf(folder, id), { force: true });
  await syncFolder(folder);
}

function isOurs(name: string): boolean {
  return isUuid(name.endsWith(UNFINISHED) ? name.slice(0, -UNFINISHED.length) : name);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return []; // nothing was ever kept
    throw error;
  }
}

/** One that another sweep has just taken is as new as can be. */
async function changedAt(file: string, now: Date): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return now.getTime();
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
