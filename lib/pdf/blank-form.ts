import { capitalised, FULDMAGT_KINDS, type FuldmagtChannel, KIND_WORDS_MINE } from "@/lib/fuldmagt/words";
import { LAST_CODED_PAGE, pageCode } from "@/lib/post/code";
import { type BlankTextSlug, TEXT_TITLES } from "@/lib/text/slugs";
import { keepTogether } from "@/lib/text/together";
import { blankText } from "./blank-words";
import { compilePdf, measurePdf, type PdfJob } from "./compile";
import { dataMatrixSvg } from "./datamatrix";
import { type FormField, formFields } from "./form-fields";
import { danishDate } from "./letter";
import type { Municipality, PaperTopic } from "./paper";

export type BlankFormInput = {
  municipality: Municipality;
  /** `B-000123` */
  number: string;
  printedId: string;
  /** ISO, the day in Copenhagen that it is made */
  date: string;
  formVersion: string;
  /** what can be given that day, each with what of it */
  topics: PaperTopic[];
  /** as markup */
  texts: Record<BlankTextSlug, string>;
};

/** The layouts of `blank-form.typ`, from roomy to dense. The one before the last is for what takes more sheets anyway. */
const DENSITIES = [0, 1, 2, 3];
const LONG_FORM_DENSITY = 1;
const ONE_SHEET = 2;

/** How a form is set, and how many pages it then has: the same for all that are made together. */
export type BlankLayout = { density: number; formPageCount: number };

/** On two sides of one sheet where the topics let it, since what is one sheet cannot lose a page. */
export async function blankLayout(input: BlankFormInput): Promise<BlankLayout> {
  const job = await blankJob(input);
  for (const density of DENSITIES) {
    const formPageCount = await formPages(job(density));
    if (formPageCount <= ONE_SHEET) return { density, formPageCount };
  }
  const formPageCount = await formPages(job(LONG_FORM_DENSITY));
  if (formPageCount > LAST_CODED_PAGE) throw new Error("The blank form has more pages than can be coded.");
  return { density: LONG_FORM_DENSITY, formPageCount };
}

/**
 * One PDF/UA-1: a form to fill in by hand with a code on each of its pages, and a sheet with the notice to each of the
 * two to keep (GDPR articles 13 and 14). Nobody's name stands in it. The same input gives the same bytes.
 */
export async function renderBlankForm(input: BlankFormInput, layout?: BlankLayout): Promise<BlankForm> {
  const { density, formPageCount } = layout ?? (await blankLayout(input));
  const job = await blankJob(input);
  const set = job(density);
  return { pdf: await compilePdf(set), formPageCount, fields: await formFields(set) };
}

export type BlankForm = { pdf: Uint8Array; formPageCount: number; fields: FormField[] };

function formPages(job: PdfJob): Promise<number> {
  return measurePdf(job, "form-page-count");
}

async function blankJob(input: BlankFormInput): Promise<(density: number) => PdfJob> {
  const { codes, images } = await codesOf(input.printedId);
  const data = { ...headOf(input), ...wordsOf(input), codes, topics: input.topics.map(boxes) };
  const form = { title: "Fuldmagt til hjælp hos kommunen", version: input.formVersion };
  return (density) => ({
    template: "blank-form.typ",
    images,
    data: { ...data, form: { ...form, density } },
  });
}

async function codesOf(printedId: string) {
  const pages = Array.from({ length: LAST_CODED_PAGE }, (_, at) => at + 1);
  const codes = pages.map((page) => ({ text: pageCode({ printedId, page }), image: `page-${page}.svg` }));
  const images = await Promise.all(
    codes.map(async ({ text, image }) => [image, await dataMatrixSvg(text)] as const),
  );
  return { codes, images: Object.fromEntries(images) };
}

function headOf({ municipality, number, date }: BlankFormInput) {
  const address = municipality.address.map(keepTogether);
  const [year, month, day] = date.split("-").map(Number);
  return {
    title: `Blanket til fuldmagt, ${number}`,
    sender: {
      name: municipality.name,
      unit: municipality.unit,
      phone: keepTogether(municipality.phone),
      place: [municipality.unit, ...address.slice(-2)].join(", "),
    },
    large: false,
    number,
    date: danishDate(date),
    day: { year, month, day },
  };
}

function wordsOf({ texts, municipality }: BlankFormInput) {
  const text = (slug: BlankTextSlug) => blankText(slug, texts[slug], municipality);
  const footer = "Dette ark skal ikke sendes tilbage.";
  return {
    declaration: { title: TEXT_TITLES.form_declaration, blocks: text("form_declaration") },
    fuldmagtsgiverSheet: {
      title: "Til dig, der giver fuldmagt: sådan bruger vi dine oplysninger",
      blocks: text("notice_fuldmagtsgiver"),
      footer,
    },
    fuldmagtshaverSheet: {
      title: "Til dig, der får fuldmagt: det skal du vide",
      blocks: text("notice_fuldmagtshaver"),
      footer,
    },
  };
}

/** A topic as a row: which boxes each channel has. */
function boxes({ title, sentence, does }: PaperTopic) {
  const kinds = (channel: FuldmagtChannel) =>
    FULDMAGT_KINDS.filter((kind) => does.some((one) => one.kind === kind && one.channel === channel)).map(
      (kind) => capitalised(KIND_WORDS_MINE[kind]),
    );
  return { title, sentence, self_service: kinds("self_service"), contact: kinds("contact") };
}
