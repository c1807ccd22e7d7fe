import { type Actor, can } from "@/lib/auth/permissions";
import { inTransaction, type Tx } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { scansFolder } from "@/lib/post/store/folder";
import { eraseKept } from "@/lib/post/store/sweep";

export type Erased = { ok: true } | { ok: false; refusal: "not_found" | "is_used" };

/**
 * Erases a pile that was put in by mistake, with its files, while no page of it belongs to a sag. The rows go first: a crash
 * between leaves files that the sweep takes.
 */
export async function eraseBatch(actor: Actor, number: number): Promise<Erased> {
  if (!can(actor, "post:handle")) return { ok: false, refusal: "not_found" };
  const erased = await inTransaction((tx) => eraseRows(tx, number));
  if (!erased.ok) return erased;
  const folder = scansFolder(environment().dataDir);
  for (const id of erased.kept) await eraseKept(folder, id).catch(() => {}); // the sweep takes it
  return { ok: true };
}

type RowsErased = { ok: true; kept: string[] } | Exclude<Erased, { ok: true }>;

/** The files are held, so that no page is matched between the look and the deed: a page's row holds its file's. */
async function eraseRows(tx: Tx, number: number): Promise<RowsErased> {
  const [batch] = await tx.$queryRaw<{ id: string }[]>`
    select id from scan_batch where number = ${number} for update`;
  if (!batch) return { ok: false, refusal: "not_found" };
  await tx.$queryRaw`select id from scan_file where batch_id = ${batch.id}::uuid order by id for update`;
  await tx.$queryRaw`
    select id from scan_page where file_id in (select id from scan_file where batch_id = ${batch.id}::uuid)
    order by id for update`;
  const files = await tx.scanFile.findMany({
    where: { batchId: batch.id },
    select: { keptId: true, pages: { select: { pictureId: true, sagId: true } } },
  });
  if (files.some(({ pages }) => pages.some(({ sagId }) => sagId !== null)))
    return { ok: false, refusal: "is_used" };
  await tx.scanBatch.delete({ where: { id: batch.id } });
  await tx.job.deleteMany({ where: { kind: "read_batch", subject: batch.id } });
  const kept = files.flatMap(({ keptId, pages }) => [keptId, ...pages.map(({ pictureId }) => pictureId)]);
  return { ok: true, kept: kept.filter((id) => id !== null) };
}
