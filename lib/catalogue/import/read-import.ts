import type { ImportRefusal } from "@/lib/catalogue/import/labels";
import { type ImportedList, parseList } from "@/lib/catalogue/import/list";
import { LARGEST_FILE } from "@/lib/list-file/limits";
import { readListFile } from "@/lib/list-file/read";

export type ReadImport = { ok: true; list: ImportedList } | { ok: false; refusal: ImportRefusal };

type Posted = { name: string; size: number; arrayBuffer: () => Promise<ArrayBuffer> };

/** A posted file as the list it holds, or why it holds none. A field without a file comes empty and without an ending. */
export async function readImport(file: Posted | null): Promise<ReadImport> {
  if (!file || (file.size === 0 && !/\.\w+$/.test(file.name)))
    return { ok: false, refusal: { code: "no_file" } };
  if (file.size > LARGEST_FILE) return { ok: false, refusal: { code: "too_large" } };
  const read = await readListFile(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? parseList(read.rows) : read;
}
