import { lstat, readdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "@/lib/crypto/seal";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { makeFolder, receiptFolder } from "@/lib/post/remote/folder";
import { LARGEST_RECEIPT, parseReceipt, type ReceiptProblem, runOfName } from "@/lib/post/remote/receipt";
import { settle } from "@/lib/post/remote/settle";

/** What is written right now is left for the next time. */
const STILL_WRITTEN_MS = 60_000;
const READ = "laest";
const FAULTY = "fejl";

/**
 * Reads the receipts that the print service has laid in the folder: each is taken to its end and moved to `laest`, or laid in
 * `fejl` with the reason in the database. A fault in one holds back no other, and none is lost. Gives how many it took.
 */
export async function takeReceipts(now: Date): Promise<number> {
  const folder = receiptFolder();
  let taken = 0;
  for (const name of await filesIn(folder)) {
    try {
      if (await takeOne(folder, name, now)) taken += 1;
    } catch (error) {
      if (!isGone(error))
        console.error(
          `En kvittering fra fjernprint venter (${error instanceof Error ? error.name : "Error"}).`,
        );
    }
  }
  return taken;
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !/^\.|\.(tmp|part)$/i.test(entry.name))
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** False for one that is left for later. */
async function takeOne(folder: string, name: string, now: Date): Promise<boolean> {
  const file = path.join(folder, name);
  const { size, mtimeMs } = await lstat(file);
  if (size > LARGEST_RECEIPT)
    return layAside(folder, name, {
      problem: "too_big",
      hash: sha256(Buffer.from(`${name} ${size} ${mtimeMs}`)),
    });
  const bytes = await readFile(file);
  const hash = sha256(bytes);
  const read = parseReceipt(bytes, { name, today: copenhagenDay(now) });
  if (!read.ok && read.problem === "cut_off" && now.getTime() - mtimeMs < STILL_WRITTEN_MS) return false;
  if (!read.ok) return layAside(folder, name, { problem: read.problem, hash });
  const known = await db().remoteReceipt.findFirst({
    where: { sha256: new Uint8Array(hash), problem: null },
  });
  const place = placeIn(READ, name, hash);
  if (known?.isRead && (await isThere(path.join(folder, place))))
    return layAside(folder, name, { problem: "twice", hash });
  const problem = known?.isRead ? null : await settle(read, hash, now);
  if (problem) return layAside(folder, name, { problem, hash });
  await move(folder, name, place);
  return true;
}

type Faulty = { problem: ReceiptProblem; hash: Uint8Array };

/** The row first: a fault that nobody is told of is worse than one that is told of twice. */
async function layAside(folder: string, name: string, { problem, hash }: Faulty): Promise<true> {
  const number = runOfName(name)?.run;
  const run = number ? await db().printRun.findFirst({ where: { number, remote: true } }) : null;
  const row = { printRunId: run?.id ?? null, sha256: new Uint8Array(hash), problem };
  if ((await db().remoteReceipt.count({ where: row })) === 0) await db().remoteReceipt.create({ data: row });
  await move(folder, name, placeIn(FAULTY, name, hash));
  return true;
}

/** A name that no other receipt has. What is in it is its own, so the same again falls on the same place. */
function placeIn(part: string, name: string, hash: Uint8Array): string {
  const { name: stem, ext } = path.parse(name);
  return path.join(part, `${stem}-${Buffer.from(hash).toString("hex").slice(0, 12)}${ext}`);
}

async function move(folder: string, name: string, place: string): Promise<void> {
  await makeFolder(path.dirname(path.join(folder, place)));
  await rename(path.join(folder, name), path.join(folder, place));
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    (error: unknown) => {
      if (isGone(error)) return false;
      throw error;
    },
  );
}

/** Another process of ours has taken it, or there is no folder yet. */
function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
