import type { Tx } from "@/lib/db";

/** Is another type called so, now or later? */
export async function isTitleTaken(tx: Tx, title: string, own: string | null): Promise<boolean> {
  const rows = await tx.fuldmagtstypeRow.findMany({
    where: { replacedSeq: null, validTo: null, ...(own ? { slug: { not: own } } : {}) },
    select: { title: true },
  });
  const same = (other: string) => other.toLocaleLowerCase("da-DK") === title.toLocaleLowerCase("da-DK");
  return rows.some((row) => same(row.title));
}
