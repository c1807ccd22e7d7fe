import { shortDate } from "@/lib/dates";
import { capitalised } from "@/lib/fuldmagt/words";
import { month } from "@/lib/rollout/change-sentences";
import { quarterOf } from "@/lib/rollout/quarters";
import type { Block, TextTable } from "./document";
import { PHASES, type Phase, type RolloutFigures, type ShownFigures } from "./figures";
import { dayAndMonth, monthIn, shownCount, startsWith } from "./numbers";
import type { PersonTableId, ShownTable } from "./table";
import { lostByWay } from "./wording/letters";
import { untilEndOfNext } from "./wording/rollout";

/** A table of the status; null when there is nothing to put in it. */
export type Made = TextTable | null;

const PHASE_WORDS: Record<Phase, string> = {
  live: "I brug",
  in_test: "Prøves af",
  on_the_way: "På vej",
  planned: "Planlagt",
  no_plan: "Uden plan endnu",
  paused: "På pause",
};

type PersonWords = { caption: string; head: string; total: string };

export const PERSON_WORDS: Record<PersonTableId, PersonWords> = {
  outcome: { caption: "Sådan endte henvendelserne", head: "Det skete", total: "Henvendelser i alt" },
  way: { caption: "Henvendelser efter måde", head: "Måde", total: "Henvendelser i alt" },
  place: { caption: "Henvendelser efter sted", head: "Sted", total: "Henvendelser i alt" },
  nobody_reason: { caption: "Derfor var der ingen at vælge", head: "Grund", total: "I alt" },
  wish_area: { caption: "Ønsker efter område", head: "Område", total: "Ønsker i alt" },
  sag_area: { caption: "Sager efter område", head: "Område", total: "Sager i alt" },
  fate: { caption: "Fuldmagter, der er slut", head: "Det skete", total: "I alt" },
  letter_fate: { caption: "Sådan gik det med brevene", head: "Det skete", total: "Breve i alt" },
  letter_way: { caption: "Breve efter vej", head: "Vej", total: "Breve i alt" },
  letter_lost: { caption: "Breve, der ikke nåede frem", head: "Vej", total: "I alt" },
  national: { caption: "Fuldmagter i hele landet", head: "Fuldmagt", total: "I alt" },
};

/**
 * What counts persons, as it is shown: a row by a row, and the total where there is one. Beside it stands what the last
 * edition of the quarter before said.
 */
export function personTable(id: PersonTableId, now: ShownFigures, before: ShownFigures | null): Made {
  const table = now.tables.find((one) => one.id === id);
  if (table?.withheld) return withheld(table);
  if (!table || table.rows.length === 0) return null;
  const last = before?.tables.find((one) => one.id === id && !one.withheld);
  const { caption, head, total } = PERSON_WORDS[id];
  const cell = (count: ShownTable["total"]) => (count === null ? "–" : shownCount(count));
  const lastOf = (key: string) => cell(last?.rows.find((row) => row.key === key)?.count ?? null);
  const all = table.rows.map(({ key, label, count }) => [label, cell(count), ...(last ? [lastOf(key)] : [])]);
  const rows = FOLDED.has(id) ? folded(all) : all;
  const sum = table.total === null ? [] : [[total, cell(table.total), ...(last ? [cell(last.total)] : [])]];
  return {
    id,
    caption,
    columns: [head, ...(last ? ["Nu", "Sidst"] : ["Antal"])],
    rows: [...rows, ...sum],
    hasTotal: sum.length > 0,
    isText: false,
  };
}

/** Long lists, in which those that tell nothing are one row: eleven times "under 5" is long to hear. */
const FOLDED: ReadonlySet<PersonTableId> = new Set(["wish_area", "sag_area", "letter_way"]);
const FEWEST_FOLDED = 3;

function folded(rows: readonly string[][]): string[][] {
  const isSmall = ([, ...counts]: readonly string[]) =>
    counts.every((count) => count === shownCount("under_5"));
  const small = rows.filter(isSmall);
  const [first] = small;
  if (!first || small.length < FEWEST_FOLDED) return [...rows];
  const whose = small.length === rows.length ? `Alle ${rows.length}` : `De andre ${small.length}`;
  return [...rows.filter((row) => !isSmall(row)), [`${whose}, hver for sig`, ...first.slice(1)]];
}

/**
 * Letters that did not arrive beside all that were sent by the way, from the two tables as they are shown: what is hidden in
 * one gives no part.
 */
export function lostLetters(now: ShownFigures): Made {
  const lost = now.tables.find(({ id }) => id === "letter_lost");
  if (lost?.withheld) return withheld(lost);
  if (!lost || lost.rows.length === 0) return null;
  const { caption, head } = PERSON_WORDS.letter_lost;
  const rows = lostByWay(now).map(({ label, sent: all, lost: count, ofHundred }) => [
    label,
    all === null ? "–" : shownCount(all),
    shownCount(count),
    ofHundred === null ? "–" : String(ofHundred),
  ]);
  const columns = [head, "Sendt", "Ikke nået frem", "Af 100"];
  return { id: "letter_lost", caption, columns, rows: folded(rows), hasTotal: false, isText: false };
}

/** It has no rows then. The first edition has nothing to point to, and a later one does not repeat what stood. */
function withheld({ id }: ShownTable): TextTable {
  const { caption, head } = PERSON_WORDS[id];
  const why = "Vises ikke, for så kunne små tal regnes ud. Stod de i en tidligere udgave, står de der endnu.";
  return {
    id,
    caption,
    columns: [head, "Antal"],
    rows: [["Alle rækker", why]],
    hasTotal: false,
    isText: true,
  };
}

/** What a national count says beside it: from where, and on which day it was read. */
export function national({ tables, nationalSources }: ShownFigures): Made {
  const table = tables.find(({ id, withheld: isKept }) => id === "national" && !isKept);
  if (!table || table.rows.length === 0) return null;
  const rows = table.rows.map(({ key, label, count }) => {
    const from = nationalSources[key];
    return [
      label,
      shownCount(count),
      from ? `${capitalised(month(from.month))}. ${from.source}, læst ${shortDate(from.readOn)}` : "–",
    ];
  });
  const { caption, head } = PERSON_WORDS.national;
  return {
    id: "national",
    caption,
    columns: [head, "Antal", "Måned og kilde"],
    rows,
    hasTotal: false,
    isText: false,
  };
}

export function phases({ rollout }: ShownFigures, before: ShownFigures | null): TextTable {
  const last = before?.rollout;
  const row = (name: string, now: number, was: number | undefined) => [
    name,
    String(now),
    ...(was === undefined ? [] : [String(was)]),
  ];
  return {
    id: "trin",
    caption: `Her er de ${rollout.counted} fuldmagter`,
    columns: ["Trin", ...(last ? ["Nu", "Sidst"] : ["Antal"])],
    rows: [
      ...PHASES.map((phase) => row(PHASE_WORDS[phase], rollout.phases[phase], last?.phases[phase])),
      row("I alt", rollout.counted, last?.counted),
    ],
    hasTotal: true,
    isText: false,
  };
}

/** At the end of each quarter; for days to come what is expected is not known, but the plan is. */
export function course({ rollout }: ShownFigures): Made {
  if (rollout.course.length === 0) return null;
  return {
    id: "plan",
    caption: "Fuldmagter i brug og planen",
    columns: ["Ved udgangen af", "I brug", "Planen"],
    rows: rollout.course.map(({ on, live, planned }) => [
      capitalised(month(on)),
      live === null ? "kendes ikke" : String(live),
      String(planned),
    ]),
    hasTotal: false,
    isText: false,
  };
}

export function chart({ course: points, phases: at, planned, counted: all }: RolloutFigures): Block | null {
  const last = points.at(-1);
  if (!last) return null;
  return {
    kind: "chart",
    finding: `${at.live} ${at.live === 1 ? "fuldmagt" : "fuldmagter"} er i brug. Planen sagde ${planned}.`,
    text: `Efter planen er ${last.planned} af ${all} i brug i ${month(last.on)}. Tallene står i tabellen herunder.`,
    course: points,
  };
}

/** What went live, with what it is for. */
export function wentLive({ wentLive: all }: RolloutFigures): Block | null {
  if (all.length === 0) return null;
  const items = all.map(({ title, sentence, on }) => ({
    term: `${title}, fra ${dayAndMonth(on)}`,
    text: sentence,
  }));
  return { kind: "terms", items };
}

export function next(of: ShownFigures): Made {
  const { next: all } = of.rollout;
  if (all.length === 0) return null;
  return {
    id: "kommer",
    caption: `${startsWith(all.length)} ${all.length === 1 ? "ny" : "nye"} ${untilEndOfNext(of)}`,
    columns: ["Fuldmagt", "Måned"],
    rows: all.map(({ title, on }) => [title, capitalised(monthIn(on, Number(of.asOf.slice(0, 4))))]),
    hasTotal: false,
    isText: true,
  };
}

export function late({ rollout, asOf }: ShownFigures): Made {
  const { late: all } = rollout;
  if (all.length === 0) return null;
  const { year } = quarterOf(asOf);
  return {
    id: "forsinket",
    caption: `${startsWith(all.length)} er forsinket`,
    columns: ["Fuldmagt", "Plan", "Nu", "Vi venter på"],
    rows: all.map(({ title, plannedOn, expectedOn, waitingFor }) => [
      title,
      capitalised(monthIn(plannedOn, year)),
      expectedOn ? capitalised(monthIn(expectedOn, year)) : "Ingen dato",
      waitingFor?.name ?? "Ingen",
    ]),
    hasTotal: false,
    isText: true,
  };
}
