import { type IsoDate, shortDate } from "@/lib/dates";
import type { Quarter } from "@/lib/rollout/quarters";
import { listed } from "@/lib/text/listed";
import { define, figure, list, type Maybe, paragraph, table, textOf, title } from "./blocks";
import type { DefinedFigure } from "./definitions";
import type { Answer, Block, ReportDocument } from "./document";
import type { ShownFigures } from "./figures";
import { dayAndMonth, monthIn } from "./numbers";
import { dueOn, quarterAfter, quarterName } from "./quarter";
import * as tables from "./tables";
import { type ParagraphId, SECTION_HEADINGS, type Section, type SectionId, writeSections } from "./wording";

export type Assembled = {
  quarter: Quarter;
  number: number;
  /** null while it is a draft */
  publishedOn: IsoDate | null;
  /** the day the figures were counted */
  countedOn: IsoDate;
  municipality: { name: string; phone: string };
  /** calendar days after a quarter in which its status is to come */
  dueDays: number;
  figures: ShownFigures;
  /** of the last edition of the quarter before, if there was one */
  before: ShownFigures | null;
  /** a person's words, where they are not those of the figures */
  texts: Readonly<Partial<Record<ParagraphId, string>>>;
  /** what staff and volunteers met: one line for each */
  met: string;
  answers: readonly Answer[];
  /** what was corrected since the edition before; empty in the first */
  changed: string;
};

/**
 * The status from its figures and words, in the order for the ear: five sentences, what the board asked, what is new,
 * next and late, then the tables. Each figure is a sentence first, then its definition, then a table. A paragraph or a
 * table that has nothing to say is not there.
 */
export function assemble(of: Assembled): ReportDocument {
  const sections = new Map(writeSections(of.figures, of.before).map((section) => [section.id, section]));
  const say = sayer(of, sections);
  const { rollout } = of.figures;
  const person = (id: Parameters<typeof tables.personTable>[0]) =>
    tables.personTable(id, of.figures, of.before);
  const blocks = [
    heading("vigtigst"),
    list(say.all("vigtigst"), { large: true }),
    define("fuldmagt"),
    corrected(of),
    ...answered(of.answers),
    heading("nyt"),
    say("nyt.brug"),
    tables.wentLive(rollout),
    title(3, "langt", "Så langt er vi"),
    tables.chart(rollout),
    define("live"),
    table(tables.course(of.figures)),
    define("plan"),
    say("nyt.trin"),
    define("phases"),
    table(tables.phases(of.figures, of.before)),
    heading("naeste"),
    say("naeste.venter"),
    table(tables.next(of.figures)),
    say("naeste.bud"),
    rollout.forecast ? define("forecast") : null,
    heading("sent"),
    say("sent.grund"),
    define("late"),
    table(tables.late(of.figures)),
    say("sent.pause"),
    ...met(of.met),
    heading("hjalp"),
    say("hjalp.antal"),
    define("outcome"),
    table(person("outcome")),
    define("under_5"),
    anyHidden(of.figures) ? define("hidden") : null,
    ...figure("vej", "Sådan kom de til os", [say("hjalp.maade"), define("way"), table(person("way"))]),
    ...figure("sted", "Her kom folk", [say("hjalp.sted"), define("place"), table(person("place"))]),
    ...figure("oensker", "Det ønskede folk", [
      say("hjalp.oensker"),
      define("wish_area"),
      table(person("wish_area")),
    ]),
    ...figure("sager", "Sager efter område", [
      say("hjalp.sager"),
      define("sag_area"),
      table(person("sag_area")),
    ]),
    ...figure("tid", "Så længe tog det", [
      say("hjalp.tid"),
      define("ours"),
      ...say.with("hjalp.borger", "citizens"),
    ]),
    ...figure("breve", "Breve", [
      say("hjalp.breve"),
      define("letter_fate"),
      table(person("letter_fate")),
      define("letter_way"),
      table(person("letter_way")),
      define("letter_lost"),
      table(tables.lostLetters(of.figures)),
    ]),
    ...figure("ophoert", "Fuldmagter, der er slut", [
      say("hjalp.skaebne"),
      define("fate"),
      table(person("fate")),
    ]),
    ...figure("landet", "Hele landet", [
      say("hjalp.landet"),
      define("national"),
      table(tables.national(of.figures)),
    ]),
    heading("ingen"),
    say("ingen.antal"),
    define("nobody_reason"),
    table(person("nobody_reason")),
    title(2, "igen", "Næste gang"),
    paragraph(nextTime(of)),
    title(2, "lavet", "Sådan er tallene lavet"),
    paragraph(howMade(of)),
  ];
  return {
    title: `Digital Fuldmagt i ${of.municipality.name}: ${quarterName(of.quarter)}`,
    lead: textOf(say("lead.alt")),
    months: monthsOf(of.quarter),
    edition: of.publishedOn
      ? `Udgave ${of.number}, sendt ud ${shortDate(of.publishedOn)}`
      : `Udgave ${of.number}, kladde`,
    municipality: of.municipality.name,
    blocks: blocks.filter((block) => block !== null),
  };
}

/** The words of a paragraph: a person's where there are any, else those of the figures. */
function sayer({ texts }: Assembled, sections: ReadonlyMap<SectionId, Section>) {
  const words = new Map(
    [...sections.values()].flatMap(({ paragraphs }) =>
      paragraphs.map(({ id, generated }) => [id, texts[id]?.trim() || generated] as const),
    ),
  );
  const say = (id: ParagraphId): Maybe => paragraph(words.get(id) ?? "");
  const all = (id: SectionId) =>
    (sections.get(id)?.paragraphs ?? []).map((one) => words.get(one.id) ?? "").filter((text) => text !== "");
  const withDefinition = (id: ParagraphId, name: DefinedFigure) =>
    words.get(id) ? [say(id), define(name)] : [];
  return Object.assign(say, { all, with: withDefinition });
}

function heading(id: Exclude<SectionId, "lead">): Block {
  return title(2, id, SECTION_HEADINGS[id]);
}

function corrected({ changed }: Assembled): Maybe {
  return paragraph(changed === "" ? "" : `Rettet i denne udgave: ${changed}`);
}

function answered(items: readonly Answer[]): Maybe[] {
  const head = title(2, "svar", "I spurgte – vi svarede");
  if (items.length === 0) return [head, paragraph("Ingen har spurgt om noget siden sidst.")];
  return [head, { kind: "answers", items }];
}

function met(text: string): Maybe[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return [];
  const intro = paragraph("Tal siger ikke alt. Det har medarbejdere og frivillige set:");
  return [title(2, "moedt", "Det har vi mødt"), intro, list(lines)];
}

function anyHidden({ tables: all }: ShownFigures): boolean {
  return all.some(({ rows, total }) => total === "hidden" || rows.some(({ count }) => count === "hidden"));
}

/** "Juli, august og september 2026" */
function monthsOf({ first, last, year, number }: Quarter): string {
  const middle = `${year}-${String(number * 3 - 1).padStart(2, "0")}-01`;
  const names = listed([first, middle, last].map((day) => monthIn(day, year)));
  return `${names.charAt(0).toUpperCase()}${names.slice(1)} ${year}`;
}

function nextTime({ quarter, dueDays, municipality }: Assembled): string {
  const next = quarterAfter(quarter);
  const due = dueOn(next, dueDays);
  return `Næste status kommer senest den ${dayAndMonth(due)} ${due.slice(0, 4)}. Har du et spørgsmål, så sig det på mødet eller skriv til os. Du kan også ringe til os på ${municipality.phone}. Du får altid et svar, og svaret står i næste status.`;
}

function howMade({ figures, countedOn }: Assembled): string {
  return `Tallene gælder til og med ${shortDate(figures.asOf)} og er talt op ${shortDate(countedOn)}. Én person har skrevet teksten, og en anden har godkendt den. Ingen borger kan kendes i tallene. Retter vi noget, kommer der en ny udgave, som siger, hvad der er rettet.`;
}
