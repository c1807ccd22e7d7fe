import type { Tx } from "@/lib/db";
import { mixedPages } from "@/lib/post/match/mixed";

const KNOWN = ["matched", "twice", "told_apart"];

/** Notes on the pages of a file which of them lie mixed with those of another sag. Held after the sag, so nobody waits in a ring. */
export async function noteMixed(tx: Tx, fileId: string): Promise<void> {
  await tx.$queryRaw`select id from scan_file where id = ${fileId}::uuid for update`;
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
