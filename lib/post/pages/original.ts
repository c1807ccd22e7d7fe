import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { inTransaction } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { recordAccess } from "@/lib/events/access";
import { wholeOrFault } from "@/lib/post/pages/picture";
import { scansFolder } from "@/lib/post/store/folder";
import { readWhole } from "@/lib/post/store/read";
import { keys } from "@/lib/secrets";
import { isUuid } from "@/lib/uuid";

export type OriginalAnswer =
  | { ok: true; bytes: Uint8Array; name: string }
  | { ok: false; fault: "missing" | "damaged" | "erased" };

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/**
 * The file that came, exactly as it is kept. It may hold pages of many sager: each page is logged. Null when there is none to
 * see, also when one page in it is of a sag that one may not see.
 */
export async function readOriginal(actor: Actor, id: string): Promise<OriginalAnswer | null> {
  if (!isUuid(id) || !can(actor, "post:read")) return null;
  const file = await inTransaction(async (tx) => {
    const row = await tx.scanFile.findUnique({
      where: { id },
      include: {
        batch: { select: { number: true } },
        pages: { select: { id: true, sag: { select: { id: true, key: true } } }, orderBy: { number: "asc" } },
      },
    });
    if (!row || row.refusal !== null) return null;
    const sager = new Set(row.pages.flatMap(({ sag }) => (sag ? [sag.id] : [])));
    const seen = await tx.sag.count({ where: { id: { in: [...sager] }, ...visibleTo(actor) } });
    if (seen < sager.size) return null;
    for (const { id: scanPageId, sag } of row.pages) {
      await recordAccess(tx, actor, {
        action: "printed",
        scanPageId,
        purpose: "scan_file",
        ...(sag && { sagKey: sag.key }),
      });
    }
    return row;
  });
  if (!file) return null;
  const { keptId, sha256, batch, position, type } = file;
  if (!keptId || !sha256) return { ok: false, fault: "erased" };
  const name = `bunke-${batch.number}-fil-${position}.${ENDINGS[type ?? ""] ?? "bin"}`;
  return wholeOrFault(async () => {
    const folder = scansFolder(environment().dataDir);
    return { ok: true, name, bytes: await readWhole({ folder, keys: keys(), id: keptId, sha256 }) };
  });
}
