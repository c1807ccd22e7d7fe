import type { Placeholder } from "@/lib/text/fill";
import { TEXT_TITLES } from "@/lib/text/slugs";
import { keepTogether } from "@/lib/text/together";
import type { PdfJob } from "./compile";
import { danishDate, filledOrThrow, letterHead, letterValues } from "./letter";
import { handIn, type PapersInput } from "./paper";
import { callingNames, field, partyFields } from "./parties";
import { topicRow } from "./topics";

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

/** A code and the name of its picture for every page that a form can have, and the pictures. */
export type FormCodes = { codes: { text: string; image: string }[]; images: Record<string, string> };
/** How dense the form is set, and how many pages the letter says that it has. */
export type Layout = { density: number; formPageCount: number };

/** What `papers.typ` reads: the words that do not depend on who signs stand in the template. */
export function papersJob(input: PapersInput, { codes, images }: FormCodes, layout: Layout): PdfJob {
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
    indlevering: keepTogether(handIn(input.returnWay, input.municipality)),
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
