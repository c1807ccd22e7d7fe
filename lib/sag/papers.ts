import { randomBytes, randomUUID } from "node:crypto";
import { seal, sha256 } from "@/lib/crypto/seal";
import { addWeekdays, fromDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { type PapersInput, renderPapers } from "@/lib/pdf/papers";
import { newPrintedId } from "@/lib/post/code";
import { municipalityOf, paperParty, paperTopics, partiesOf, windowAddress } from "@/lib/sag/paper-parts";
import { loadSag, type SagRow } from "@/lib/sag/read";
import { keys } from "@/lib/secrets";
import { readSettings } from "@/lib/setting/queries";
import { readTexts, type TextVersion } from "@/lib/text/queries";
import { PAPER_TEXT_SLUGS, type PaperTextSlug } from "@/lib/text/slugs";

/** Printed on every page to return; counts up when the form's layout or wording changes. */
export const FORM_VERSION = "1, november 2026";

/**
 * Sets the papers of a sag as it stands, keeps the exact bytes sealed with their SHA-256, and supersedes the
 * copy before. Gives how many pages are to come back.
 */
export async function printPapers(tx: Tx, sagId: string, today: string): Promise<number> {
  const sag = await loadSag(tx, sagId);
  const texts = await readTexts(tx, PAPER_TEXT_SLUGS, today);
  const id = randomUUID();
  const printedId = newPrintedId((count) => randomBytes(count));
  const { pdf, formPageCount } = await renderPapers(await papersInput(tx, sag, { printedId, texts, today }));
  await tx.printedForm.create({
    data: {
      id,
      sagId,
      printedId,
      formVersion: FORM_VERSION,
      textVersions: Object.fromEntries(PAPER_TEXT_SLUGS.map((slug) => [slug, texts[slug].version])),
      sealed: seal(keys(), printedFormPlace(id), pdf),
      sha256: sha256(pdf),
      pages: { create: Array.from({ length: formPageCount }, (_, at) => ({ number: at + 1 })) },
    },
  });
  await tx.printedForm.updateMany({
    where: { sagId, supersededById: null, id: { not: id } },
    data: { supersededById: id },
  });
  return formPageCount;
}

export function printedFormPlace(id: string): string {
  return `printed_form|pdf|${id}`;
}

type Printing = { printedId: string; texts: Record<PaperTextSlug, TextVersion>; today: string };

async function papersInput(tx: Tx, sag: SagRow, { printedId, texts, today }: Printing): Promise<PapersInput> {
  const settings = await readSettings(tx, today);
  const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
  return {
    municipality: municipalityOf(settings),
    sagsnummer: sag.sagsnummer,
    date: today,
    windowAddress: windowAddress(fuldmagtsgiver),
    fuldmagtsgiver: paperParty(fuldmagtsgiver, today),
    fuldmagtshaver: paperParty(fuldmagtshaver, today),
    topics: paperTopics(sag.fuldmagter),
    from: sag.periodFrom && fromDbDate(sag.periodFrom),
    to: fromDbDate(sag.periodTo),
    printedId,
    formVersion: FORM_VERSION,
    answerBy: addWeekdays(today, settings["clock.citizenDays"]),
    returnEnvelope: settings["paper.returnEnvelope"],
    texts: {
      letter_form: texts.letter_form.body,
      form_declaration: texts.form_declaration.body,
      notice_fuldmagtsgiver: texts.notice_fuldmagtsgiver.body,
      notice_fuldmagtshaver: texts.notice_fuldmagtshaver.body,
    },
  };
}
