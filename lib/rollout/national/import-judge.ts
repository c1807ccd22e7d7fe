import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { type FindPakke, type KnownPakke, pakkeFinder } from "@/lib/catalogue/import/reconcile";
import { type FuldmagtChannel, type FuldmagtKind, nationalName } from "@/lib/fuldmagt/words";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import type { NationalRow } from "@/lib/rollout/national/import-list";
import { parseNumber } from "@/lib/rollout/national/input";
import { type Month, monthEnd, oldestMonth, parseMonth } from "@/lib/rollout/national/month";
import { differing, type Reading } from "@/lib/rollout/national/record";
import { folded } from "@/lib/text/folded";

export const NATIONAL_ROW_ERRORS = [
  "no_name",
  "half_named",
  "unknown",
  "several_fit",
  "name_elsewhere",
  "no_month",
  "month_not_over",
  "month_too_old",
  "no_number",
  "twice",
] as const;
/** What is wrong with one row; `other` is a row or a fuldmagt that it collides with. */
export type NationalRowError = {
  number: number;
  code: (typeof NATIONAL_ROW_ERRORS)[number];
  other?: string;
};

/** A figure that the button writes. `before` is what stands; null for nothing. */
export type ImportedFigure = {
  number: number;
  pakkeId: string;
  slug: string;
  name: string;
  month: Month;
  given: number;
  before: number | null;
};

export type JudgedNational = {
  figures: ImportedFigure[];
  /** how many stand as the list has them */
  same: number;
  errors: NationalRowError[];
};

type Against = {
  catalogue: readonly CatalogueType[];
  standing: readonly NationalFigure[];
  reading: Reading;
};

/** Holds a list of figures against the catalogue and what stands. A row with an error is told by its number; the others count. */
export function judgeNational(
  list: readonly NationalRow[],
  { catalogue, standing, reading }: Against,
): JudgedNational {
  const find = pakkeFinder(catalogue);
  const errors: NationalRowError[] = [];
  const found = new Map<string, ImportedFigure>();
  for (const row of list) {
    const figure = figureOf(row, { find, standing, reading });
    const twin = "code" in figure ? undefined : found.get(`${figure.pakkeId} ${figure.month}`);
    if ("code" in figure) errors.push(figure);
    else if (twin) errors.push({ number: row.number, code: "twice", other: `række ${twin.number}` });
    else found.set(`${figure.pakkeId} ${figure.month}`, figure);
  }
  const all = [...found.values()];
  const figures = all.filter((figure) => differing([figure], reading, standing).length > 0);
  return { figures, same: all.length - figures.length, errors };
}

type By = { find: FindPakke; standing: readonly NationalFigure[]; reading: Reading };

function figureOf(row: NationalRow, { find, standing, reading }: By): ImportedFigure | NationalRowError {
  const { number } = row;
  const pakke = pakkeOf(row, find);
  if ("code" in pakke) return pakke;
  const month = parseMonth(row.maaned);
  if (!month) return { number, code: "no_month" };
  if (monthEnd(month) >= reading.readOn) return { number, code: "month_not_over" };
  if (month < oldestMonth(reading.readOn)) return { number, code: "month_too_old" };
  const given = parseNumber(row.antal);
  if (given === null) return { number, code: "no_number" };
  const { id: pakkeId, slug, name } = pakke;
  const before = standing.find((one) => one.pakkeId === pakkeId && one.month === month)?.given ?? null;
  return { number, pakkeId, slug, name, month, given, before };
}

function pakkeOf(row: NationalRow, find: FindPakke): KnownPakke | NationalRowError {
  const { number, titel, privilegienavn, slags, kanal } = row;
  if (titel === "" && privilegienavn === "") return { number, code: "no_name" };
  const [kind, channel] = [wordOf(slags, KINDS), wordOf(kanal, CHANNELS)];
  const isNamedWhole = slags === "" && kanal === "";
  if (!isNamedWhole && !(kind && channel)) return { number, code: "half_named" };
  const title = titel !== "" && kind && channel ? nationalName(titel, { kind, channel }) : titel;
  const pakke = find({ number, title, privilegienavn });
  if (pakke === null) return { number, code: "unknown" };
  if (!("code" in pakke)) return pakke;
  const code = pakke.code === "several_fit" ? "several_fit" : "name_elsewhere";
  return { number, code, ...(pakke.other ? { other: pakke.other } : {}) };
}

const KINDS: Record<FuldmagtKind, readonly string[]> = {
  act: ["handlefuldmagt", "handle", "gøre det"],
  insight: ["indsigtsfuldmagt", "indsigt", "kun se med", "kun se"],
};
const CHANNELS: Record<FuldmagtChannel, readonly string[]> = {
  self_service: ["selvbetjening", "på nettet"],
  contact: ["kontakt", "ringe og skrive"],
};

function wordOf<W extends string>(cell: string, words: Record<W, readonly string[]>): W | undefined {
  const all = Object.entries<readonly string[]>(words) as [W, readonly string[]][];
  return all.find(([, list]) => list.some((word) => folded(word) === folded(cell)))?.[0];
}
