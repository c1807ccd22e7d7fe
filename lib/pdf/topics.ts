import {
  capitalised,
  type FuldmagtChannel,
  type FuldmagtKind,
  KIND_TERMS,
  KIND_WORDS_MINE,
  KIND_WORDS_YOURS,
} from "@/lib/fuldmagt/words";
import type { PaperTopic } from "./paper";

const LONGEST_NAME_IN_CELL = 18;

/** One cell of the table: what may be done through a channel, or in words that it may not. */
export type TopicCell = { allowed: boolean; words: string; term: string };
export type TopicRow = { title: string; sentence: string } & Record<FuldmagtChannel, TopicCell>;

/** Who reads it: the fuldmagtsgiver signs for "mig" on the form and is told "dig" in the receipt. */
export type Voice = "mine" | "yours";

/** A topic as a row of the table on the form and in the receipt; both channels are always answered. */
export function topicRow(topic: PaperTopic, fuldmagtshaverName: string, voice: Voice): TopicRow {
  const cell = (channel: FuldmagtChannel) => topicCell(topic, channel, fuldmagtshaverName, voice);
  return {
    title: topic.title,
    sentence: topic.sentence,
    self_service: cell("self_service"),
    contact: cell("contact"),
  };
}

function topicCell(
  topic: PaperTopic,
  channel: FuldmagtChannel,
  fuldmagtshaverName: string,
  voice: Voice,
): TopicCell {
  const kinds = topic.does.filter((one) => one.channel === channel).map((one) => one.kind);
  if (kinds.length === 0) {
    return { allowed: false, words: `Nej, ${mayNot(fuldmagtshaverName)}`, term: "" };
  }
  return { allowed: true, ...kindsInWords(kinds, voice === "mine" ? KIND_WORDS_MINE : KIND_WORDS_YOURS) };
}

/** By name where the name leaves the cell at two lines. */
function mayNot(fuldmagtshaverName: string): string {
  const short = fuldmagtshaverName.length <= LONGEST_NAME_IN_CELL;
  return short ? `det må ${fuldmagtshaverName}\u00a0ikke` : "det er ikke\u00a0tilladt";
}

function kindsInWords(kinds: FuldmagtKind[], words: Record<FuldmagtKind, string>) {
  if (!kinds.includes("insight")) return { words: capitalised(words.act), term: KIND_TERMS.act };
  if (!kinds.includes("act")) return { words: capitalised(words.insight), term: KIND_TERMS.insight };
  return { words: `${capitalised(words.act)} og se med`, term: "handle- og indsigtsfuldmagt" };
}
