import { fileKind } from "./file-kind.ts";
import { openImage } from "./image-pages.ts";
import { openPdf } from "./pdf-pages.ts";
import { MOST_BYTES, MOST_PAGES, type OpenFile, type ScanRefusal } from "./reading.ts";

export type Opened = { ok: true; file: OpenFile } | { ok: false; reason: ScanRefusal };

/** A PDF, JPEG, PNG or TIFF whose pages are then drawn one by one, so that memory does not grow with their number. */
export async function openFile(bytes: Uint8Array): Promise<Opened> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > MOST_BYTES) return { ok: false, reason: "too_large" };
  const kind = fileKind(bytes);
  if (kind === null) return { ok: false, reason: "unknown_kind" };
  const file = await (kind === "pdf" ? openPdf(bytes) : openImage(bytes)).catch(() => null);
  if (file === null || file.pageCount < 1) return { ok: false, reason: "broken" };
  if (file.pageCount <= MOST_PAGES) return { ok: true, file };
  file.close();
  return { ok: false, reason: "too_many_pages" };
}
