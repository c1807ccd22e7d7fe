import { tracingChannel } from "node:diagnostics_channel";
import { LAST_CODED_PAGE, pageCode } from "@/lib/post/code";
import { compilePdf, measurePdf, type PdfJob } from "./compile";
import { dataMatrixSvg } from "./datamatrix";
import { type FormField, formFields } from "./form-fields";
import type { PapersInput } from "./paper";
import { type FormCodes, papersJob } from "./papers-job";

/** More pages than these have no code; 54 topics take fewer. */
const MAX_FORM_PAGES = Math.min(12, LAST_CODED_PAGE);
export const MAX_LARGE_FORM_PAGES = LAST_CODED_PAGE;

const ONE_SHEET = 2;
/** The layouts of `form.typ`, from roomy to dense; the last is only for what must fit on one sheet. */
const DENSITIES = [0, 1, 2];
const DENSEST = 3;
const TOPICS_ON_ONE_SHEET = 8;
/** For a form that takes more sheets anyway. */
const LONG_FORM_DENSITY = 1;
/** The layouts of large print: roomy, and for very many topics. */
const LARGE_DENSITIES = [0, 1];

/**
 * One PDF/UA-1: the letter to keep with the notice under GDPR article 13, the form to return, and last the sheet for
 * the fuldmagtshaver with the notice under article 14. Only the form's pages are coded and counted.
 * The form is set as roomy as two sides of one sheet allow; large print takes as many as it needs. The same input
 * gives the same bytes.
 */
export function renderPapers(input: PapersInput): Promise<Papers> {
  return PAPERS_SET.tracePromise(() => setPapers(input));
}

/** Where a measuring hears when papers begin to be set and when they are done. Costs nothing while nobody listens. */
export const PAPERS_SET = tracingChannel<object>("fuldmagtsblikket:papers");

type Papers = { pdf: Uint8Array; formPageCount: number; fields: FormField[] };

async function setPapers(input: PapersInput): Promise<Papers> {
  const codes = await formCodes(input.printedId, input.largePrint ? MAX_LARGE_FORM_PAGES : MAX_FORM_PAGES);
  if (input.largePrint) return renderLongForm(input, codes);
  const mustFit = input.topics.length <= TOPICS_ON_ONE_SHEET;
  for (const density of mustFit ? [...DENSITIES, DENSEST] : DENSITIES) {
    const job = papersJob(input, codes, { density, formPageCount: ONE_SHEET });
    if ((await formPages(job)) === ONE_SHEET) return compiled(job, ONE_SHEET);
  }
  return renderLongForm(input, codes);
}

/** The letter says how many pages the form has, so the form is counted first. */
async function renderLongForm(input: PapersInput, codes: FormCodes): Promise<Papers> {
  for (const density of input.largePrint ? LARGE_DENSITIES : [LONG_FORM_DENSITY]) {
    const formPageCount = await formPages(papersJob(input, codes, { density, formPageCount: ONE_SHEET }));
    if (formPageCount > codes.codes.length) continue;
    return compiled(papersJob(input, codes, { density, formPageCount }), formPageCount);
  }
  throw new Error("The form has more pages than can be coded.");
}

async function compiled(job: PdfJob, formPageCount: number): Promise<Papers> {
  const pdf = await compilePdf(job);
  return { pdf, formPageCount, fields: await formFields(job) };
}

/** A code for each page that the copy can have, as text and as picture. */
async function formCodes(printedId: string, most: number): Promise<FormCodes> {
  const pages = Array.from({ length: most }, (_, at) => at + 1);
  const codes = pages.map((page) => ({ text: pageCode({ printedId, page }), image: `page-${page}.svg` }));
  const images = await Promise.all(
    codes.map(async ({ text, image }) => [image, await dataMatrixSvg(text)] as const),
  );
  return { codes, images: Object.fromEntries(images) };
}

function formPages(job: PdfJob): Promise<number> {
  return measurePdf(job, "form-page-count");
}
