import { db, inTransaction } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { settlePage } from "@/lib/post/in/settle";
import { readScan } from "@/lib/post/scan/read-scan";
import type { PagePicture, SeenPage } from "@/lib/post/scan/reading";
import { scansFolder } from "@/lib/post/store/folder";
import { keepFile } from "@/lib/post/store/keep";
import { readKept } from "@/lib/post/store/read";
import { keys } from "@/lib/secrets";

/**
 * Reads the pages of a pile that are not there yet, and says that it is read when all are. It may be broken off anywhere
 * and begun again, here or in another process, and two may do it at once: a page is written once (settle.ts). Of an accepted
 * file each page is written, also one that cannot be read.
 */
export async function readBatch(batchId: string): Promise<void> {
  try {
    await readFiles(batchId);
  } catch (error) {
    // Erased while it was read: then there is nothing to read.
    if (await db().scanBatch.findUnique({ where: { id: batchId }, select: { id: true } })) throw error;
  }
}

async function readFiles(batchId: string): Promise<void> {
  for (let file = await nextFile(batchId); file; file = await nextFile(batchId)) {
    await readFile(file);
    await db().scanFile.updateMany({ where: { id: file.id }, data: { isRead: true } });
  }
  await db().scanBatch.updateMany({
    where: { id: batchId, state: "reading", files: { none: { ...WITH_PAGES, isRead: false } } },
    data: { state: "read" },
  });
}

const WITH_PAGES = { refusal: null } as const;

type File = { id: string; keptId: string; sha256: Uint8Array; pageCount: number };

/** None when the pile was erased meanwhile, too. */
async function nextFile(batchId: string): Promise<File | null> {
  const file = await db().scanFile.findFirst({
    where: { batchId, ...WITH_PAGES, isRead: false },
    orderBy: [{ position: "asc" }, { part: "asc" }],
    select: { id: true, keptId: true, sha256: true, pageCount: true },
  });
  if (!file) return null;
  const { keptId, sha256 } = file;
  if (!keptId || !sha256) throw new Error("An accepted file that is not read has nothing kept.");
  return { ...file, keptId, sha256 };
}

async function readFile({ id, keptId, sha256, pageCount }: File): Promise<void> {
  const there = await pagesOf(id);
  const from = firstMissing(there);
  if (from > pageCount) return;
  const folder = scansFolder(environment().dataDir);
  // In pieces from the store to the process that reads: all of it never lies in the server's memory.
  const source = () => readKept({ folder, keys: keys(), id: keptId, sha256 });
  for await (const step of readScan(source, { from })) {
    if (step.kind !== "page" || step.page > pageCount) continue;
    there.add(step.page);
    await settle(id, step.page, step);
  }
  // What was judged to be so many pages, and then could not be opened: somebody must look at each.
  for (let page = from; page <= pageCount; page++) {
    if (!there.has(page)) await settle(id, page, UNSEEN);
  }
}

async function pagesOf(fileId: string): Promise<Set<number>> {
  const pages = await db().scanPage.findMany({ where: { fileId }, select: { number: true } });
  return new Set(pages.map(({ number }) => number));
}

function firstMissing(there: ReadonlySet<number>): number {
  let page = 1;
  while (there.has(page)) page += 1;
  return page;
}

const UNSEEN: SeenPage = { reading: { kind: "not_read", why: "broken" }, picture: null, pose: [] };

/** The picture lies in the store before the row that names it; of a page that another has written meanwhile it is swept. */
async function settle(fileId: string, number: number, { reading, picture, pose }: SeenPage): Promise<void> {
  const page = { fileId, number, reading, pose, picture: picture && (await keepPicture(picture)) };
  const now = new Date();
  await inTransaction((tx) => settlePage(tx, page, now));
}

async function keepPicture({ jpeg, width, height }: PagePicture) {
  const folder = scansFolder(environment().dataDir);
  const { id, sha256 } = await keepFile({ folder, keys: keys(), source: [jpeg] });
  return { id, sha256, width, height };
}
