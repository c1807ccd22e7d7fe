import type { IsoDate } from "@/lib/dates";
import { type FuldmagtChannel, type FuldmagtKind, nationalName } from "@/lib/fuldmagt/words";
import { NOBODY_REASON_LABELS, OUTCOME_LABELS } from "@/lib/henvendelse/labels";
import { ASKED_BY, ASKED_BY_LABELS, NOBODY_REASONS, OUTCOMES } from "@/lib/henvendelse/outcome";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import { MAIL_WAYS } from "@/lib/person/person";
import type { NationalSource, PersonRow, PersonTable } from "@/lib/report/table";

/** How often each value stands among what was counted; one that is not there stands 0 times. */
type Counts = ReadonlyMap<string, number>;

/** All that is counted of persons in a quarter, and what it is called then. */
export type Counted = {
  asked: { outcome: Counts; way: Counts; place: Counts; reason: Counts; wish: Counts };
  begun: { sager: number; area: Counts };
  letters: { fate: Counts; asking: Counts; notReached: Counts };
  fates: { expired: number; revoked: number };
  types: readonly { slug: string; title: string; area: string; national: boolean }[];
  areas: readonly { slug: string; title: string }[];
  places: readonly { slug: string; name: string; kind: string; wasVisited: boolean }[];
  national: readonly National[];
};
type National = {
  type: string;
  kind: FuldmagtKind;
  channel: FuldmagtChannel;
  given: number;
  month: IsoDate;
  source: string;
  readOn: IsoDate;
};

const LETTER_FATES = ["answered", "waiting", "came_back", "lost", "receipt"] as const;
const LETTER_FATE_LABELS: Record<(typeof LETTER_FATES)[number], string> = {
  answered: "Besvaret",
  waiting: "Intet svar endnu",
  came_back: "Kom retur",
  lost: "Regnet for tabt",
  receipt: "Kvitteringer, skal ikke besvares",
};

export const ELSEWHERE = "andre-steder";

/** The person tables of a quarter, exact. A row is there whether anybody counts in it or not, unless nobody can. */
export function personTables(counted: Counted): PersonTable[] {
  const { asked, letters, fates } = counted;
  const all = { name: "henvendelser", by: "sum" } as const;
  const rows = <T extends string>(keys: readonly T[], labels: Record<T, string>, counts: Counts) =>
    keys.map((key) => ({ key, label: labels[key], count: counts.get(key) ?? 0 }));
  return [
    { id: "outcome", total: all, rows: outcomes(counted) },
    { id: "way", total: all, rows: rows(ASKED_BY, ASKED_BY_LABELS, asked.way) },
    { id: "place", total: all, rows: places(counted) },
    {
      id: "nobody_reason",
      total: { name: "nobody", by: "sum" },
      rows: rows(NOBODY_REASONS, NOBODY_REASON_LABELS, asked.reason),
    },
    { id: "wish_area", total: null, rows: wishes(counted) },
    { id: "sag_area", total: { name: "sager", by: "covers" }, rows: areas(counted, counted.begun.area) },
    {
      id: "fate",
      total: null,
      rows: [
        { key: "expired", label: "Udløbet", count: fates.expired },
        { key: "revoked", label: "Trukket tilbage", count: fates.revoked },
      ],
    },
    {
      id: "letter_fate",
      total: { name: "letters", by: "sum" },
      rows: rows(LETTER_FATES, LETTER_FATE_LABELS, letters.fate),
    },
    {
      id: "letter_way",
      total: { name: "letters", by: "sum" },
      rows: [
        ...rows(MAIL_WAYS, MAIL_WAY_LABELS, letters.asking),
        ...rows(["receipt"] as const, LETTER_FATE_LABELS, letters.fate),
      ],
    },
    { id: "letter_lost", total: null, rows: rows(MAIL_WAYS, MAIL_WAY_LABELS, letters.notReached) },
    { id: "national", total: null, rows: nationalRows(counted) },
  ];
}

/** A henvendelse becomes a sag on the day that the sag is begun; whoever has nobody to appoint is counted by reason too. */
function outcomes({ asked, begun }: Counted): PersonRow[] {
  return OUTCOMES.map((key) => {
    const row = { key, label: OUTCOME_LABELS[key].word, count: asked.outcome.get(key) ?? 0 };
    if (key === "nobody_to_appoint") return { ...row, alsoTotal: "nobody" };
    // When one of the two was corrected alone they are another number, and the one says nothing of the other.
    return key === "fuldmagt" && row.count === begun.sager ? { ...row, alsoTotal: "sager" } : row;
  });
}

/**
 * Places that staff visit are one row: among them are crisis centres and shelters. So is a place that was not open. The
 * row is there whether anybody was helped at one or not: a row that comes with the first would tell of them.
 */
function places({ asked: { place }, places: known }: Counted): PersonRow[] {
  const named = known.filter(({ wasVisited }) => !wasVisited);
  const rows = named.map(({ slug, name }) => ({ key: slug, label: name, count: place.get(slug) ?? 0 }));
  const elsewhere = [...place]
    .filter(([slug]) => !named.some((one) => one.slug === slug))
    .reduce((sum, [, count]) => sum + count, 0);
  return [...rows, { key: ELSEWHERE, label: "Andre steder", count: elsewhere }];
}

/** A wish is one type of one henvendelse. National types can be given, so nobody wishes for one. */
function wishes(counted: Counted): PersonRow[] {
  const types = counted.types.filter(({ national }) => !national);
  const byArea = new Map<string, number>();
  for (const { slug, area } of types) {
    byArea.set(area, (byArea.get(area) ?? 0) + (counted.asked.wish.get(slug) ?? 0));
  }
  return areas({ ...counted, types }, byArea);
}

/** The areas that some type stands under, counted or not. */
function areas({ types, areas: known }: Pick<Counted, "types" | "areas">, counts: Counts): PersonRow[] {
  const headings = new Set(types.map(({ area }) => area));
  return known
    .filter(({ slug }) => headings.has(slug))
    .map(({ slug, title }) => ({ key: slug, label: title, count: counts.get(slug) ?? 0 }));
}

const keyOf = ({ type, kind, channel }: National) => `${type}/${kind}/${channel}`;

function nationalRows({ national, types }: Counted): PersonRow[] {
  const titles = new Map(types.map(({ slug, title }) => [slug, title]));
  return national.map((one) => ({
    key: keyOf(one),
    label: nationalName(titles.get(one.type) ?? one.type, one),
    count: one.given,
  }));
}

/** Where each national figure is from, by the key of its row. */
export function nationalSources(national: readonly National[]): Record<string, NationalSource> {
  return Object.fromEntries(
    national.map((one) => [keyOf(one), { month: one.month, source: one.source, readOn: one.readOn }]),
  );
}
