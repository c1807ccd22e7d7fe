import { LAST_CODED_PAGE, pageCode } from "@/lib/post/code";
import type { Placeholder } from "@/lib/text/fill";
import { TEXT_TITLES } from "@/lib/text/slugs";
import { type PdfJob, type SetDocument, setDocument } from "./compile";
import { dataMatrixSvg } from "./datamatrix";
import { danishDate, filledOrThrow, letterHead, letterValues } from "./letter";
import type { PapersInput } from "./paper";
import { callingNames, field, partyFields } from "./parties";
import { topicRow } from "./topics";

export type { Municipality, PaperParty, PapersInput, PaperTopic, ReceiptInput } from "./paper";

/** More pages than this have no code; 54 topics take fewer. */
export const MAX_FORM_PAGES = Math.min(12, LAST_CODED_PAGE);

const ONE_SHEET = 2;
/** The layouts of `form.typ`, from roomy to dense; the last is only for what must fit on one sheet. */
const DENSITIES = [0, 1, 2];
const DENSEST = 3;
const TOPICS_ON_ONE_SHEET = 8;
/** For a form that takes more sheets anyway. */
const LONG_FORM_DENSITY = 1;
const NUMBER_WORDS = [
  "",
  "én",
  "to",
  "tre",
  "fire",
  "fem",
  "seks",
  "syv",
  "otte",
  "ni",
  "ti",
  "elleve",
  "tolv",
];

/**
 * One PDF/UA-1: the letter to keep with the notice under GDPR article 13, the form to return, and last the sheet for
 * the fuldmagtshaver with the notice under article 14. Only the form's pages are coded and counted.
 * The form is set as roomy as two sides of one sheet allow. The same input gives the same bytes.
 */
export async function renderPapers(input: PapersInput): Promise<{ pdf: Uint8Array; formPageCount: number }> {
  const codes = await formCodes(input.printedId);
  const mustFit = input.topics.length <= TOPICS_ON_ONE_SHEET;
  for (const density of mustFit ? [...DENSITIES, DENSEST] : DENSITIES) {
    const papers = await setDocument(papersJob(input, codes, { density, formPageCount: ONE_SHEET }));
    if (formPages(papers) <= ONE_SHEET) return { pdf: papers.pdf(), formPageCount: formPages(papers) };
  }
  return renderLongForm(input, codes);
}

/** The letter says how many pages the form has, so the form is counted first. */
async function renderLongForm(input: PapersInput, codes: FormCodes) {
  const density = LONG_FORM_DENSITY;
  const first = await setDocument(papersJob(input, codes, { density, formPageCount: ONE_SHEET }));
  const formPageCount = formPages(first);
  const papers = await setDocument(papersJob(input, codes, { density, formPageCount }));
  return { pdf: papers.pdf(), formPageCount };
}

type FormCodes = { codes: { text: string; image: string }[]; images: Record<string, string> };
type Layout = { density: number; formPageCount: number };

async function formCodes(printedId: string): Promise<FormCodes> {
  const pages = Array.from({ length: MAX_FORM_PAGES }, (_, at) => at + 1);
  const codes = pages.map((page) => ({ text: pageCode({ printedId, page }), image: `page-${page}.svg` }));
  const images = await Promise.all(
    codes.map(async ({ text, image }) => [image, await dataMatrixSvg(text)] as const),
  );
  return { codes, images: Object.fromEntries(images) };
}

function formPages(papers: SetDocument): number {
  return papers.figure("form-page-count");
}

function papersJob(input: PapersInput, { codes, images }: FormCodes, layout: Layout): PdfJob {
  const values = papersValues(input, layout.formPageCount);
  const data = {
    ...letterHead(input),
    ...partiesAndTopics(input),
    ...paperTexts(input, values),
    title: `Fuldmagt: brev og formular, sag ${input.sagsnummer}`,
    codes,
    form: { title: "Fuldmagt til hjælp hos kommunen", version: input.formVersion, density: layout.density },
  };
  return { template: "papers.typ", data, images };
}

function papersValues(input: PapersInput, formPageCount: number): Partial<Record<Placeholder, string>> {
  return {
    ...letterValues(input),
    antalSider: formPageCount === 1 ? "én side" : `${NUMBER_WORDS[formPageCount] ?? formPageCount} sider`,
    sidsteSide: String(formPageCount),
    svarSenest: danishDate(input.answerBy),
    indlevering: input.returnEnvelope
      ? "Brug den kuvert, der ligger ved. Du skal ikke sætte frimærke på."
      : "Vores adresse står øverst i brevet.",
  };
}

function partiesAndTopics({ fuldmagtsgiver, fuldmagtshaver, topics, from, to }: PapersInput) {
  const called = callingNames(fuldmagtsgiver, fuldmagtshaver);
  return {
    fuldmagtsgiver: {
      name: fuldmagtsgiver.name,
      calling: called.fuldmagtsgiver,
      fields: partyFields(fuldmagtsgiver),
    },
    fuldmagtshaver: {
      name: fuldmagtshaver.name,
      calling: called.fuldmagtshaver,
      fields: partyFields(fuldmagtshaver),
    },
    topics: topics.map((topic) => topicRow(topic, called.fuldmagtshaver, "mine")),
    period: [
      field("Fra", from === null ? "Den dag, vi opretter den i Digital Fuldmagt" : danishDate(from)),
      field("Til og med", danishDate(to)),
    ],
  };
}

function paperTexts({ texts, fuldmagtshaver }: PapersInput, values: Partial<Record<Placeholder, string>>) {
  const text = (slug: keyof typeof texts) => filledOrThrow(slug, texts[slug], values);
  return {
    letter: { title: TEXT_TITLES.letter_form, blocks: text("letter_form") },
    notice: { title: TEXT_TITLES.notice_fuldmagtsgiver, blocks: text("notice_fuldmagtsgiver") },
    declaration: { title: TEXT_TITLES.form_declaration, blocks: text("form_declaration") },
    sheet: {
      title: `Til ${fuldmagtshaver.name}: du får en fuldmagt`,
      blocks: text("notice_fuldmagtshaver"),
      footer: "Dette ark skal ikke sendes tilbage.",
    },
  };
}
