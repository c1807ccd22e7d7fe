import { isRefusal, NOTE_SENTENCES, NOTES, REFUSAL_SENTENCES } from "@/lib/post/accept/refusals";
import type { BatchFile, BatchLine } from "@/lib/post/in/batches";

const TYPES: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "Billede",
  "image/png": "Billede",
};

type Counts = Pick<BatchLine, "state" | "pageCount" | "readCount" | "fileCount" | "refusedCount">;

/** How far a pile has come, in a few words. */
export function batchState({ state, pageCount, readCount }: Counts): string {
  if (pageCount === 0) return "Intet taget ind";
  if (state === "reading") return readCount === 0 ? "Venter" : `Læser: ${readCount} af ${pageCount}`;
  return state === "closed" ? "Færdig" : "Læst";
}

/** What became of a pile, in one sentence. */
export function batchLead({ state, pageCount, fileCount, refusedCount }: Omit<Counts, "readCount">): string {
  if (pageCount === 0) return "Ingen af filerne kunne tages ind. Se hvorfor herunder.";
  const refused =
    refusedCount > 0 ? ` ${counted(refusedCount, "fil", "filer")} af ${fileCount} er ikke taget ind.` : "";
  if (state === "reading") return `Siderne bliver læst nu. Du kan godt gå herfra imens.${refused}`;
  return `${pageCount === 1 ? "Siden er læst" : `Alle ${pageCount} sider er læst`}.${refused}`;
}

export function readWords({ pageCount, readCount }: Pick<BatchLine, "pageCount" | "readCount">): string {
  return `Læst: ${readCount} af ${counted(pageCount, "side", "sider")}`;
}

/** What a file was, as far as that is known. */
export function fileKindWords({ type, pageCount }: BatchFile): string {
  return type === null ? "Ukendt" : `${TYPES[type] ?? "Fil"}, ${counted(pageCount, "side", "sider")}`;
}

/** What became of a file: why it was refused and what to do, or how far it is read. */
export function fileWords({ refusal, note, pageCount, readCount }: BatchFile): string {
  if (refusal !== null) return isRefusal(refusal) ? REFUSAL_SENTENCES[refusal] : "Filen er ikke taget ind.";
  const known = NOTES.find((code) => code === note);
  const read = readCount < pageCount ? `${readCount} af ${pageCount} læst.` : "Læst.";
  return known ? `${read} ${NOTE_SENTENCES[known]}` : read;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
