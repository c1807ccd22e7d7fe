import { type Actor, can } from "@/lib/auth/permissions";
import { open, sha256 } from "@/lib/crypto/seal";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { renderBlankGuide } from "@/lib/pdf/blank-guide";
import { MOST_MOVED } from "@/lib/post/blank/input";
import { blankPlace } from "@/lib/post/blank/place";
import type { Span } from "@/lib/post/blank/spans";
import { startMerger } from "@/lib/post/out/merge/merger";
import { municipalityOf } from "@/lib/sag/papers/paper-parts";
import { keys } from "@/lib/secrets";
import { readSettings } from "@/lib/setting/queries";

/**
 * The papers of a span as one PDF that is printed on both sides, each exactly as it was made; with one number alone, that
 * paper itself. Several have the sheet about how they are used in front. What is used, lost or scrapped is printed no more:
 * there would be two of it. Null when the span has none to print.
 */
export async function readBlankPapers(actor: Actor, span: Span): Promise<Uint8Array | null> {
  if (!can(actor, "post:read") || span.to < span.from || span.to - span.from >= MOST_MOVED) return null;
  const rows = await db().blankForm.findMany({
    where: { number: { gte: span.from, lte: span.to }, state: { in: ["in_stock", "handed_out"] } },
    orderBy: { number: "asc" },
    select: { id: true, sealed: true, sha256: true, madeIn: true },
  });
  const [first] = rows;
  if (!first) return null;
  if (span.from === span.to) return opened(first);
  return joined([await guideOf(), ...rows.map(opened)]);
}

/** Put together by a process of its own, as letters are. Each begins on a sheet of its own. */
async function joined(papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const merger = startMerger();
  try {
    for (const pdf of papers) await merger.add([{ pdf }]);
    const pieces: Uint8Array[] = [];
    for await (const piece of merger.save()) pieces.push(piece);
    return Buffer.concat(pieces);
  } finally {
    merger.end();
  }
}

async function guideOf(): Promise<Uint8Array> {
  const today = copenhagenDay(new Date());
  return renderBlankGuide({ municipality: municipalityOf(await readSettings(db(), today)), date: today });
}

function opened({
  id,
  sealed,
  sha256: kept,
}: {
  id: string;
  sealed: Uint8Array;
  sha256: Uint8Array;
}): Uint8Array {
  const pdf = open(keys(), blankPlace(id), sealed);
  if (Buffer.compare(sha256(pdf), kept) !== 0) throw new Error("A kept document is not as it was made.");
  return pdf;
}
