import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { renderBlankForm } from "@/lib/pdf/blank-form";
import { renderBlankGuide } from "@/lib/pdf/blank-guide";
import {
  EXAMPLE_MUNICIPALITY,
  exampleBlankForm,
  exampleMissing,
  examplePapers,
  exampleParty,
  exampleReceipt,
  exampleReminder,
  exampleSlipSheet,
  LONGEST_TOPIC,
  seededText,
} from "@/lib/pdf/example.test-input";
import { renderMissing } from "@/lib/pdf/missing";
import { renderPapers } from "@/lib/pdf/papers";
import { taggedParagraphs } from "@/lib/pdf/read-tags.test-help";
import { renderReceipt } from "@/lib/pdf/receipt";
import { renderReminder } from "@/lib/pdf/reminder";
import { renderSlipSheet } from "@/lib/pdf/slip-sheet";
import { assemble } from "@/lib/report/assemble";
import { EXAMPLE } from "@/lib/report/example.test-input";
import { renderStatusPdf } from "@/lib/report/reading/pdf";
import { NOT_REGISTERED_SENTENCES } from "@/lib/sag/labels";
import { SENTENCES } from "@/prisma/seed/data";
import { EXAMPLE_VALUES } from "./example-values";
import { fillText } from "./fill";
import { plainText } from "./markup";
import { TEXT_SLUGS, type TextSlug } from "./slugs";

/** Every text that a citizen reads: what it is, and its paragraphs as they are read. */
export type CitizenText = { name: string; paragraphs: () => Promise<string[]> };

/** The municipality's texts, all of them, filled in. */
const TEXTS: CitizenText[] = TEXT_SLUGS.map((slug) => ({
  name: `the text ${slug}`,
  paragraphs: async () => filledParagraphs(slug),
}));

/** Each template that makes a document, with documents that have all its words. A new template belongs here. */
const DOCUMENTS: Record<string, readonly (() => Promise<Uint8Array>)[]> = {
  "blank-form.typ": [async () => (await renderBlankForm(exampleBlankForm())).pdf],
  "blank-guide.typ": [() => renderBlankGuide({ municipality: EXAMPLE_MUNICIPALITY, date: "2026-11-24" })],
  "missing.typ": [missing],
  "papers.typ": [papers, papersOfOthers],
  "receipt.typ": [receipt],
  "reminder.typ": [() => renderReminder(exampleReminder())],
  "status.typ": [() => renderStatusPdf(assemble(EXAMPLE), "2026-10-15")],
  "slip-sheet.typ": [() => renderSlipSheet(exampleSlipSheet()), slipSheetOnBasis],
};

const SENTENCES_OF_TOPICS: CitizenText = {
  name: "the sentences of the topics",
  paragraphs: async () => Object.values(SENTENCES),
};

export const CITIZEN_TEXTS: readonly CitizenText[] = [
  ...TEXTS,
  ...Object.entries(DOCUMENTS).flatMap(([template, documents]) =>
    documents.map((made, at) => ({
      name: `PDF ${at + 1} of ${template}`,
      paragraphs: async () => taggedParagraphs(await made()),
    })),
  ),
  SENTENCES_OF_TOPICS,
];

/** Sheets for whoever prints, and a page with nothing but an address. */
const NO_TEXT_FOR_CITIZENS = ["print-run.typ", "address-pages.typ"];

/** The templates that make a document for a citizen, from their folder; the others are parts of these. */
export function templatesOnDisk(): string[] {
  const folder = path.join(process.cwd(), "lib/pdf/templates");
  const files = readdirSync(folder).filter(
    (file) => file.endsWith(".typ") && !NO_TEXT_FOR_CITIZENS.includes(file),
  );
  return files
    .filter((file) => readFileSync(path.join(folder, file), "utf8").includes("#set document("))
    .sort();
}

export const LISTED_TEMPLATES: readonly string[] = Object.keys(DOCUMENTS).sort();

function filledParagraphs(slug: TextSlug): string[] {
  const filled = fillText(seededText(slug), EXAMPLE_VALUES);
  if (!filled.ok) throw new Error(`${slug}: ${filled.reason} ${filled.names}`);
  return plainText(filled.blocks).split("\n\n");
}

async function papers(): Promise<Uint8Array> {
  return (await renderPapers(examplePapers({ topics: [LONGEST_TOPIC] }))).pdf;
}

/** An organisation receives, an address is protected, and a day to begin is given. */
async function papersOfOthers(): Promise<Uint8Array> {
  const papers = examplePapers({
    fuldmagtsgiver: exampleParty({ addressProtected: true, cprMasked: null }),
    fuldmagtshaver: exampleParty({ name: "Prøveforeningen Tryghed", cvr: "00001234", cprMasked: null }),
    topics: Array(14).fill(LONGEST_TOPIC),
    from: "2027-01-01",
    returnWay: "counter",
  });
  return (await renderPapers(papers)).pdf;
}

function slipSheetOnBasis(): Promise<Uint8Array> {
  return renderSlipSheet(
    exampleSlipSheet({
      before: { basis: "future_fuldmagt" },
      notices: {
        fuldmagtsgiver: seededText("notice_fuldmagtsgiver_basis"),
        fuldmagtshaver: seededText("notice_fuldmagtshaver_basis"),
      },
    }),
  );
}

function missing(): Promise<Uint8Array> {
  return renderMissing(exampleMissing());
}

function receipt(): Promise<Uint8Array> {
  return renderReceipt(
    exampleReceipt({
      registered: [LONGEST_TOPIC],
      notRegistered: Object.values(NOT_REGISTERED_SENTENCES).map((reason) => ({ ...LONGEST_TOPIC, reason })),
      revoked: [{ ...LONGEST_TOPIC, reason: "Du trak det tilbage den 3. december 2026." }],
    }),
  );
}
