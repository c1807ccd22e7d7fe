import { randomUUID } from "node:crypto";
import type { SupersededWhy } from "@/generated/prisma/enums";
import { clockRules } from "@/lib/clock/rules";
import { seal, sha256 } from "@/lib/crypto/seal";
import { fromDbDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { FormField } from "@/lib/pdf/form-fields";
import type { PapersInput } from "@/lib/pdf/paper";
import { renderPapers } from "@/lib/pdf/papers";
import { renderSlipSheet, type SlipSheetInput } from "@/lib/pdf/slip-sheet";
import { freshPrintedId } from "@/lib/post/printed-id";
import type { ReturnWay } from "@/lib/post/ways";
import type { Basis } from "@/lib/sag/basis";
import { answerBy } from "@/lib/sag/due";
import type { ForeignArrival } from "@/lib/sag/origin";
import {
  letterHead,
  municipalityOf,
  paperParty,
  paperTopics,
  partiesOf,
  returnWayOf,
} from "@/lib/sag/papers/paper-parts";
import { loadSag, type SagRow } from "@/lib/sag/read";
import type { PaperKind } from "@/lib/sag/snapshot";
import { keys } from "@/lib/secrets";
import { readSettings } from "@/lib/setting/queries";
import type { Settings } from "@/lib/setting/settings";
import { readTexts, type TextVersion } from "@/lib/text/queries";
import {
  BASIS_NOTICE_SLUGS,
  LETTER_NOTICE_SLUGS,
  PAPER_TEXT_SLUGS,
  type PaperTextSlug,
} from "@/lib/text/slugs";

/** Printed on every page to return; counts up when the form's layout or wording changes. */
export const FORM_VERSION = "1, november 2026";

/** What is printed for a sag: the bytes, and the pages that are to come back or that came. */
type Printed = {
  kind: PaperKind;
  pdf: Uint8Array;
  textVersions: Record<string, number>;
  pages: { number: number; returnedOn?: Date }[];
  /** where something is to be written; none on a slip-sheet */
  fields?: FormField[];
};

/** The same content once more, under a new code, as it is to be read and to come back this time. */
export type Again = { returnWay: ReturnWay; largePrint: boolean };

type ToPrint = { sagId: string; today: string; arrival?: ForeignArrival | null; again?: Again };

/**
 * Sets the papers of a sag as it stands, keeps the exact bytes sealed with their SHA-256, and supersedes the
 * copy before. Where there is nothing of ours to sign it is a slip-sheet. Gives how many pages the paper has.
 */
export async function printPapers(tx: Tx, { sagId, today, arrival = null, again }: ToPrint): Promise<number> {
  const sag = await loadSag(tx, sagId);
  const printedId = await freshPrintedId(tx);
  const printing = { printedId, today, settings: await readSettings(tx, today), again };
  const before = slipSheetBefore(sag.basis, arrival);
  const printed = before ? await slipSheet(tx, sag, { ...printing, before }) : await form(tx, sag, printing);
  await keep(tx, sagId, { printedId, why: again ? "resent" : "changed" }, printed);
  return printed.pages.length;
}

type Copy = { printedId: string; why: SupersededWhy };

async function keep(tx: Tx, sagId: string, { printedId, why }: Copy, printed: Printed): Promise<void> {
  const { kind, pdf, textVersions, fields } = printed;
  const pages = why === "resent" ? await backAlready(tx, sagId, printed.pages) : printed.pages;
  const id = randomUUID();
  await tx.printedForm.create({
    data: {
      id,
      sagId,
      printedId,
      kind,
      formVersion: FORM_VERSION,
      textVersions,
      sealed: seal(keys(), printedFormPlace(id), pdf),
      sha256: sha256(pdf),
      pages: { create: pages },
      ...(fields && { fields }),
    },
  });
  await tx.printedForm.updateMany({
    where: { sagId, supersededById: null, id: { not: id } },
    data: { supersededById: id, supersededWhy: why },
  });
}

/** What has come of the copy before need not come again. In another size its pages are others. */
async function backAlready(tx: Tx, sagId: string, pages: Printed["pages"]): Promise<Printed["pages"]> {
  const before = await tx.formPage.findMany({ where: { printedForm: { sagId, supersededById: null } } });
  if (before.length !== pages.length) return pages;
  return pages.map((page) => {
    const returnedOn = before.find(({ number }) => number === page.number)?.returnedOn;
    return returnedOn ? { ...page, returnedOn } : page;
  });
}

export function printedFormPlace(id: string): string {
  return `printed_form|pdf|${id}`;
}

type Printing = { printedId: string; today: string; settings: Settings; again?: Again | undefined };

/** What a slip-sheet is laid before; null when the form is ours to be signed. */
function slipSheetBefore(basis: Basis, arrival: ForeignArrival | null): SlipSheetInput["before"] | null {
  if (basis !== "signature") return { basis };
  return arrival && { arrival };
}

async function slipSheet(
  tx: Tx,
  sag: SagRow,
  { printedId, today, settings, before }: Printing & { before: SlipSheetInput["before"] },
): Promise<Printed> {
  const slugs = "basis" in before ? BASIS_NOTICE_SLUGS : LETTER_NOTICE_SLUGS;
  const texts = await readTexts(tx, Object.values(slugs), today);
  const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
  const pdf = await renderSlipSheet({
    municipality: municipalityOf(settings),
    sagsnummer: sag.sagsnummer,
    date: today,
    fuldmagtsgiver: paperParty(fuldmagtsgiver, today),
    fuldmagtshaver: paperParty(fuldmagtshaver, today),
    before,
    printedId,
    largePrint: fuldmagtsgiver.mailWay === "large_print",
    notices: {
      fuldmagtsgiver: texts[slugs.fuldmagtsgiver].body,
      fuldmagtshaver: texts[slugs.fuldmagtshaver].body,
    },
  });
  const pages = "arrival" in before ? arrivedPages(before.arrival) : [];
  return { kind: "slip_sheet", pdf, textVersions: versionsOf(texts), pages };
}

function arrivedPages({ pageCount, pages, arrivedOn }: ForeignArrival): Printed["pages"] {
  return Array.from({ length: pageCount }, (_, at) => at + 1).map((number) =>
    pages.includes(number) ? { number, returnedOn: toDbDate(arrivedOn) } : { number },
  );
}

async function form(tx: Tx, sag: SagRow, printing: Printing): Promise<Printed> {
  const texts = await readTexts(tx, PAPER_TEXT_SLUGS, printing.today);
  const { pdf, formPageCount, fields } = await renderPapers(papersInput(sag, { ...printing, texts }));
  const pages = Array.from({ length: formPageCount }, (_, at) => ({ number: at + 1 }));
  return { kind: "form", pdf, textVersions: versionsOf(texts), pages, fields };
}

function versionsOf(texts: Record<string, TextVersion>): Record<string, number> {
  return Object.fromEntries(Object.entries(texts).map(([slug, { version }]) => [slug, version]));
}

type FormPrinting = Printing & { texts: Record<PaperTextSlug, TextVersion> };

function papersInput(sag: SagRow, { printedId, texts, today, settings, again }: FormPrinting): PapersInput {
  const { fuldmagtsgiver } = partiesOf(sag);
  return {
    ...letterHead(sag, { settings, today }),
    topics: paperTopics(sag.fuldmagter),
    from: sag.periodFrom && fromDbDate(sag.periodFrom),
    to: fromDbDate(sag.periodTo),
    printedId,
    formVersion: FORM_VERSION,
    answerBy: answerBy(today, clockRules(settings)),
    returnWay: again?.returnWay ?? returnWayOf(sag, settings),
    largePrint: again?.largePrint ?? fuldmagtsgiver.mailWay === "large_print",
    texts: {
      letter_form: texts.letter_form.body,
      form_declaration: texts.form_declaration.body,
      notice_fuldmagtsgiver: texts.notice_fuldmagtsgiver.body,
      notice_fuldmagtshaver: texts.notice_fuldmagtshaver.body,
    },
  };
}
