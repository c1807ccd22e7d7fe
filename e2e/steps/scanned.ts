import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Keys } from "@/lib/keys.mjs";
import { openFile } from "@/lib/post/scan/open-file";
import { seePage } from "@/lib/post/scan/see-page";
import { scansFolder } from "@/lib/post/store/folder";
import { keepFile } from "@/lib/post/store/keep";
import type { Clone } from "@/tests/database";
import type { PrintedPage } from "@/tests/scans/forms";
import { CLEAN, scanned, type Wear } from "@/tests/scans/wear";
import { Chance } from "@/tests/volume/chance";
import { asOwnerOf } from "./database";
import { scanOf } from "./scan";

export type Put = { sagsnummer: string; pages: readonly PrintedPage[]; wear?: Partial<Wear> };

/** Pages of a form as they lie with their sag when they have been read: the file that came, and each with its picture. Gives the ids. */
export async function putScanned(
  database: Clone,
  { sagsnummer, pages, wear = {} }: Put,
): Promise<{ fil: string; sider: string[] }> {
  const keys: Keys = JSON.parse(readFileSync(database.keyFile, "utf8"));
  const store = { folder: scansFolder(database.dataDir), keys };
  const owner = await asOwnerOf(database);
  try {
    const [form] = (
      await owner.query(
        "select f.id, f.sag_id from printed_form f join sag s on s.id = f.sag_id where s.sagsnummer = $1 and f.superseded_by_id is null",
        [sagsnummer],
      )
    ).rows;
    const batch = randomUUID();
    await owner.query(
      "insert into scan_batch (id, state, came_by, arrived_on) values ($1, 'read', 'reply_envelope', current_date)",
      [batch],
    );
    const original = await keepFile({ ...store, source: [await scanOf(pages, wear)] });
    const fil = randomUUID();
    await owner.query(
      `insert into scan_file (id, batch_id, position, kept_id, sha256, byte_count, type, page_count, is_read)
       values ($1, $2, 1, $3, $4, $5, 'application/pdf', $6, true)`,
      [fil, batch, original.id, original.sha256, original.byteCount, pages.length],
    );
    const sider: string[] = [];
    for (const [at, page] of pages.entries()) {
      const seen = await seenPage(page, wear);
      const kept = await keepFile({ ...store, source: [seen.jpeg] });
      const id = randomUUID();
      await owner.query(
        `insert into scan_page (id, file_id, number, reading, code, state, why, sag_id, printed_form_id, form_page,
           picture_id, picture_sha256, picture_width, picture_height, pose, settled_at)
         values ($1, $2, $3, 'code', $4, 'matched', 'by_code', $5, $6, $3, $7, $8, $9, $10, $11, now())`,
        [
          id,
          fil,
          at + 1,
          page.code,
          form.sag_id,
          form.id,
          kept.id,
          kept.sha256,
          seen.width,
          seen.height,
          seen.pose,
        ],
      );
      sider.push(id);
    }
    return { fil, sider };
  } finally {
    await owner.end();
  }
}

async function seenPage(page: PrintedPage, wear: Partial<Wear>) {
  const file = await openFile(await scanned(page, { ...CLEAN, dpi: 150, ...wear }, new Chance(5)));
  if (!file.ok) throw new Error(file.reason);
  const { picture, pose } = await seePage(await file.file.draw(1));
  if (!picture) throw new Error("A page that cannot be drawn.");
  return { ...picture, pose };
}
