import type { ShownFigures } from "@/lib/report/figures";
import {
  asked,
  askedShort,
  cameBy,
  citizensTime,
  helpedAt,
  inTheCountry,
  nobody,
  nobodyShort,
  ownTime,
  sagerIn,
  whatBecame,
  wishedFor,
} from "./wording/helped";
import { letters } from "./wording/letters";
import {
  againstPlan,
  expected,
  expectedShort,
  guess,
  introduction,
  late,
  news,
  paused,
  phases,
  standing,
} from "./wording/rollout";

/** A paragraph of the status. `generated`: as the figures write it; empty when they have nothing to say. */
export type Paragraph = { id: ParagraphId; generated: string };
export type Section = { id: SectionId; heading: string; paragraphs: readonly Paragraph[] };

export const SECTION_HEADINGS = {
  lead: "Indledning",
  vigtigst: "Det vigtigste",
  nyt: "Det er nyt",
  naeste: "Det kommer nu",
  sent: "Det er forsinket, og her er grunden",
  hjalp: "Så mange fik hjælp",
  ingen: "Når man ikke har nogen",
} as const;
export type SectionId = keyof typeof SECTION_HEADINGS;

export type ParagraphId = `${SectionId}.${string}`;

/**
 * The status as the figures write it, section by section, from what is shown and nothing else: a hidden number is in no
 * sentence. `before` is the last edition of the quarter before, if there was one.
 */
export function writeSections(now: ShownFigures, before: ShownFigures | null): Section[] {
  return [
    section("lead", { alt: introduction(now) }),
    section("vigtigst", {
      brug: standing(now),
      plan: againstPlan(now),
      venter: expectedShort(now),
      henvendelser: askedShort(now),
      ingen: nobodyShort(now),
    }),
    section("nyt", { brug: news(now), trin: phases(now, before) }),
    section("naeste", { venter: expected(now), bud: guess(now) }),
    section("sent", { grund: late(now), pause: paused(now) }),
    section("hjalp", {
      antal: asked(now, before),
      maade: cameBy(now),
      sted: helpedAt(now),
      oensker: wishedFor(now),
      sager: sagerIn(now),
      skaebne: whatBecame(now),
      tid: ownTime(now),
      borger: citizensTime(now),
      breve: letters(now),
      landet: inTheCountry(now),
    }),
    section("ingen", { antal: nobody(now, before) }),
  ];
}

function section(id: SectionId, texts: Record<string, string>): Section {
  const paragraphs = Object.entries(texts).map(
    ([name, generated]): Paragraph => ({ id: `${id}.${name}`, generated }),
  );
  return { id, heading: SECTION_HEADINGS[id], paragraphs };
}
