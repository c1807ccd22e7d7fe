import { LARGEST_FILE } from "@/lib/list-file/limits";
import { readListFile } from "@/lib/list-file/read";
import { type NationalRow, parseNationalList } from "@/lib/rollout/national/import-list";
import type { NationalImportRefusal } from "@/lib/rollout/national/import-words";

export type ReadNational = { ok: true; list: NationalRow[] } | { ok: false; refusal: NationalImportRefusal };

type Posted = { name: string; size: number; arrayBuffer: () => Promise<ArrayBuffer> };

/** A posted file as the rows it holds, or why it holds none. A field without a file comes empty and without an ending. */
export async function readNationalFile(file: Posted | null): Promise<ReadNational> {
  if (!file || (file.size === 0 && !/\.\w+$/.test(file.name)))
    return { ok: false, refusal: { code: "no_file" } };
  if (file.size > LARGEST_FILE) return { ok: false, refusal: { code: "too_large" } };
  const read = await readListFile(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? parseNationalList(read.rows) : read;
}
