import { type Clamd, scanForVirus } from "@/lib/post/accept/clamd";
import { type Examined, type Examiner, type Kind, newExaminer } from "@/lib/post/accept/examine";
import { MOST_BYTES, MOST_PAGES } from "@/lib/post/accept/limits.mjs";
import { saysOtherwise } from "@/lib/post/accept/name";
import type { Note, Refusal } from "@/lib/post/accept/refusals";

/** The name is what somebody's machine called it: it is compared with the content, and kept nowhere. */
export type Incoming = { name: string; bytes: Uint8Array };

/** What is to be kept: a PDF as it came, with all its pages, or one page of a picture made anew. */
export type Part = {
  type: "application/pdf" | "image/jpeg" | "image/png";
  bytes: Uint8Array;
  pageCount: number;
  dpi: number | null;
};
export type Verdict =
  | { ok: true; kind: Kind; notes: Note[]; parts: Part[] }
  | { ok: false; refusal: Refusal };

export type AcceptOptions = { clamd: Clamd | null; examiner?: Examiner };

/**
 * Judges the files of one batch, in their order; each gets its verdict as soon as it is known. What a file holds never
 * makes this throw.
 */
export async function* acceptBatch(
  files: Iterable<Incoming> | AsyncIterable<Incoming>,
  { clamd, examiner = newExaminer() }: AcceptOptions,
): AsyncGenerator<Verdict> {
  const left = { bytes: MOST_BYTES, pages: MOST_PAGES };
  try {
    for await (const file of files) {
      const verdict = await judge(file, left, { clamd, examiner });
      if (verdict.ok) {
        left.bytes -= file.bytes.length;
        left.pages -= verdict.parts.reduce((sum, { pageCount }) => sum + pageCount, 0);
      }
      yield verdict;
    }
  } finally {
    await examiner.end();
  }
}

type Left = { bytes: number; pages: number };

async function judge(file: Incoming, left: Left, by: Required<AcceptOptions>): Promise<Verdict> {
  const { bytes } = file;
  if (bytes.length === 0) return { ok: false, refusal: "empty" };
  if (bytes.length > left.bytes) return { ok: false, refusal: "batch_too_large" };
  const scanned = by.clamd ? await scanForVirus(by.clamd, bytes) : "clean";
  if (scanned !== "clean") return { ok: false, refusal: scanned };
  const examined = await by.examiner.examine(bytes, left.pages);
  if (!examined.ok) return examined;
  const notes: Note[] = saysOtherwise(file.name, examined.kind) ? ["named_otherwise"] : [];
  return { ok: true, kind: examined.kind, notes, parts: partsOf(bytes, examined) };
}

function partsOf(bytes: Uint8Array, { kind, pageCount, pictures }: Extract<Examined, { ok: true }>): Part[] {
  if (kind === "pdf") return [{ type: "application/pdf", bytes, pageCount, dpi: null }];
  return pictures.map((picture) => ({ ...picture, pageCount: 1 }));
}
