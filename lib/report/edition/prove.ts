import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { assemble } from "@/lib/report/assemble";
import { differences, hex, sha256 } from "@/lib/report/canonical";
import type { EditionRef } from "@/lib/report/edition/edition";
import { editionSha256 } from "@/lib/report/edition/freeze";
import { type PublishedEdition, readOnePublished, readPdf, readPublished } from "@/lib/report/edition/read";
import { DEFINITION, type ShownFigures } from "@/lib/report/figures";
import { shownFigures } from "@/lib/report/making/compose";
import { parseQuarter } from "@/lib/report/quarter";
import { readQuarterFigures } from "@/lib/report/read-figures";
import { writeSections } from "@/lib/report/wording";

/** What was tried, and where what is recomputed is not what was published; empty when it is identical. */
export type Proof =
  | { ok: true; sha256: string }
  | { ok: false; because: "not_found" | "other_definition" }
  | { ok: false; because: "differs"; differs: readonly { part: ProvenPart; at: readonly string[] }[] };

export const PROVEN_PARTS = ["code", "event", "figures", "words", "document"] as const;
export type ProvenPart = (typeof PROVEN_PARTS)[number];

/**
 * Recomputes an edition from the events: its figures at its watermark, what is hidden in them beside the editions before it,
 * the words of the figures, and the document. Its code is computed anew, and held against the event that told of it.
 */
export async function proveEdition(ref: EditionRef): Promise<Proof> {
  const edition = await readOnePublished(ref);
  const pdf = await readPdf(ref);
  if (!edition || !pdf) return { ok: false, because: "not_found" };
  if (edition.definition !== DEFINITION) return { ok: false, because: "other_definition" };
  const { sha256: stored, ...frozen } = edition;
  const code = hex(editionSha256({ ...frozen, pdfSha256: hex(sha256(pdf)) }));
  const again = await recomputed(edition);
  const parts = {
    code: differences(code, stored),
    event: differences(await codeInEvent(ref), stored),
    figures: differences(again.figures, edition.figures),
    words: differences(again.sections, generatedIn(edition)),
    document: differences(again.document, edition.document),
  };
  const differs = PROVEN_PARTS.map((part) => ({ part, at: parts[part] })).filter(({ at }) => at.length > 0);
  return differs.length === 0 ? { ok: true, sha256: stored } : { ok: false, because: "differs", differs };
}

async function recomputed(edition: PublishedEdition) {
  const { number, words, changed, publishedOn } = edition;
  const quarter = quarterOf(edition);
  const [exact, editions, before] = await Promise.all([
    readQuarterFigures(quarter, { watermark: BigInt(edition.watermark) }),
    readPublished(edition.quarter),
    figuresBefore(edition),
  ]);
  const figures = shownFigures(
    exact,
    editions.filter((one) => one.number < number),
  );
  const { met, answers, municipality, dueDays } = words;
  const written = words.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one.written]));
  const countedOn = copenhagenDay(new Date(edition.countedAt));
  const document = assemble({
    ...{ quarter, number, publishedOn, countedOn, municipality, dueDays, figures, before },
    ...{ texts: Object.fromEntries(written), met, answers, changed },
  });
  return { figures, sections: writeSections(figures, before), document };
}

function quarterOf({ quarter }: EditionRef) {
  const parsed = parseQuarter(quarter);
  if (!parsed) throw new Error(`${quarter} is no quarter.`);
  return parsed;
}

async function figuresBefore({ words: { before } }: PublishedEdition): Promise<ShownFigures | null> {
  return before ? ((await readOnePublished(before))?.figures ?? null) : null;
}

function generatedIn({ words }: PublishedEdition) {
  return words.sections.map(({ id, heading, paragraphs }) => ({
    id,
    heading,
    paragraphs: paragraphs.map((one) => ({ id: one.id, generated: one.generated })),
  }));
}

/** The code in the log, which nobody can change. */
async function codeInEvent({ quarter, number }: EditionRef): Promise<string | null> {
  const report = await db().report.findUnique({ where: { quarter_number: { quarter, number } } });
  const events = report ? await readEvents(db(), { kind: "report", key: report.key }) : [];
  const told = events.flatMap(({ fact }) => (fact.type === "edition.published" ? [fact.sha256] : []));
  return told[0] ?? null;
}
