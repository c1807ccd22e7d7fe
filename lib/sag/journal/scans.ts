import type { Prisma } from "@/generated/prisma/client";
import { fromDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { openPageText } from "@/lib/post/pages/kept-text";
import { wholeOrFault } from "@/lib/post/pages/picture";
import { scansFolder } from "@/lib/post/store/folder";
import { readWhole } from "@/lib/post/store/read";
import type { JournalScan } from "@/lib/sag/journal/journal-metadata";
import { keys } from "@/lib/secrets";

const INCLUDE = {
  file: { select: { batch: { select: { arrivedOn: true } } } },
} as const satisfies Prisma.ScanPageInclude;
type Row = Prisma.ScanPageGetPayload<{ include: typeof INCLUDE }>;

/** The scanned pages that lie with a sag, in the order they came. */
export function scanRowsOf(tx: Tx, sagId: string): Promise<Row[]> {
  return tx.scanPage.findMany({
    where: { sagId },
    include: INCLUDE,
    orderBy: [{ createdAt: "asc" }, { number: "asc" }, { id: "asc" }],
  });
}

/** Each with its picture. One whose file is gone or damaged is listed and has none: a package without it is better than no package. */
export async function scansOf(
  rows: readonly Row[],
): Promise<{ scan: JournalScan; jpeg: Uint8Array | null }[]> {
  const scans = [];
  for (const [at, row] of rows.entries()) {
    const jpeg = await pictureOf(row);
    scans.push({
      jpeg,
      scan: {
        file: jpeg && fileName(row, at),
        formPage: row.formPage,
        state: row.state,
        why: row.why,
        arrivedOn: fromDbDate(row.file.batch.arrivedOn),
        sha256: row.pictureSha256 && Buffer.from(row.pictureSha256).toString("hex"),
        handwriting: openPageText(row.id, row.textSealed),
      },
    });
  }
  return scans;
}

async function pictureOf({ pictureId: id, pictureSha256: sha256 }: Row): Promise<Uint8Array | null> {
  if (!id || !sha256) return null;
  const folder = scansFolder(environment().dataDir);
  const jpeg = await wholeOrFault(() => readWhole({ folder, keys: keys(), id, sha256 }));
  return jpeg instanceof Uint8Array ? jpeg : null;
}

/** "scan-01-side-2.jpg"; what does not count says so. The names tell no person. */
function fileName({ formPage, state }: Row, at: number): string {
  const number = String(at + 1).padStart(2, "0");
  const page = formPage === null ? "" : `-side-${formPage}`;
  return `scan-${number}${page}${state === "matched" ? "" : "-taeller-ikke"}.jpg`;
}
