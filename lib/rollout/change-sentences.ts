import { type IsoDate, longDate } from "@/lib/dates";
import type { Changes } from "@/lib/rollout/changes";
import { GATE_LABELS } from "@/lib/rollout/gates";

export type ChangeSentence = { key: keyof Changes; lead: string; parts: string[] };

/** What changed, as plain sentences: how many, and then which. Only those that say something. */
export function changeSentences(changes: Changes): ChangeSentence[] {
  const { wentLive, ceasedToBeLive, cameToTest, moved, paused, resumed, retired, madeNational, added } =
    changes;
  const all: ChangeSentence[] = [
    said("wentLive", wentLive, ["er taget i brug", "er taget i brug"], ({ title, on }) => withDay(title, on)),
    said(
      "ceasedToBeLive",
      ceasedToBeLive,
      ["er ikke i drift mere", "er ikke i drift mere"],
      ({ title, now }) => (now === "not_begun" ? title : `${title} (${GATE_LABELS[now].toLowerCase()})`),
    ),
    said("cameToTest", cameToTest, ["er gået i test", "er gået i test"], plain),
    said(
      "moved",
      moved,
      ["har fået en ny dato", "har fået en ny dato"],
      ({ title, from, to }) => `${title}, fra ${month(from)} til ${month(to)}`,
    ),
    said("paused", paused, ["er sat på pause", "er sat på pause"], plain),
    said("resumed", resumed, ["er i gang igen", "er i gang igen"], plain),
    said("retired", retired, ["er udfaset", "er udfaset"], plain),
    said("madeNational", madeNational, ["er blevet national", "er blevet nationale"], plain),
    said("added", added, ["er kommet til", "er kommet til"], plain),
  ];
  return all.filter(({ parts }) => parts.length > 0);
}

const plain = (title: string) => title;

function said<T>(
  key: keyof Changes,
  items: readonly T[],
  [one, more]: [string, string],
  word: (item: T) => string,
) {
  const lead = `${items.length} ${items.length === 1 ? one : more}`;
  return { key, lead, parts: items.map(word) };
}

function withDay(title: string, on: IsoDate | null): string {
  return on ? `${title} (${longDate(on)})` : title;
}

/** "marts 2027" */
export function month(day: IsoDate): string {
  return longDate(day).replace(/^\d+\. /, "");
}
