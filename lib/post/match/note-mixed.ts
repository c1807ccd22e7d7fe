import type { Tx } from "@/lib/db";
import { mixedPages } from "@/lib/post/match/mixed";

const KNOWN = ["matched", "twice", "told_apart"];

/**
 * Holds a file, so that its pages are put in their places one after the other. Asked for after the sag and before any page is
 * written, so nobody waits in a ring; whoever writes a page keeps the file's key, which this leaves free.
 */
export async function holdFile(tx: Tx, fileId: string): Promise<void> {
  await tx.$queryRaw`select id from scan_file where id = ${fileId}::uuid for no key update`;
}

/** Notes on the pages of a file, which is held, which of them lie mixed with those of another sag. */
export async function noteMixed(tx: Tx, fileId: string): Promise<void> {
  const pages = await tx.scanPage.findMany({
    where: { fileId },
    select: { id: true, number: true, sagId: true, state: true, notes: true },
  });
  const mixed = mixedPages(pages.filter(({ state }) => KNOWN.includes(state)));
  for (const { id, number, notes } of pages) {
    if (mixed.has(number) === notes.includes("mixed")) continue;
    const others = notes.filter((note) => note !== "mixed");
    await tx.scanPage.update({
      where: { id },
      data: { notes: mixed.has(number) ? [...others, "mixed"] : others },
    });
  }
}
