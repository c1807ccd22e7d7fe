import { ACROSS } from "@/lib/report/hiding/across";
import type { PersonTable, PersonTableId, ShownCount, ShownTable, TotalName } from "@/lib/report/table";

/** How a table hangs together with others: what it adds up to, and which of its rows others add up to. */
export type Kin = { total: PersonTable["total"]; alsoTotal: ReadonlyMap<string, TotalName> };
export type Kinship = ReadonlyMap<PersonTableId, Kin>;

/**
 * What a row says: as it is shown; or nothing, because its table is withheld. Of a `kept` one 0 to 4 are to stay possible all
 * the same.
 */
export type Mark = ShownCount | "kept" | null;

/** The tables of an edition as everybody may see them. */
export type Edition = readonly ReadTable[];
export type ReadTable = Pick<ShownTable, "id" | "total" | "withheld"> & {
  rows: readonly { key: string; count: Mark }[];
};

/** Rows that are the total of another table, where that tells its total. */
const TOTAL_ROWS = [
  { id: "outcome", key: "fuldmagt", name: "sager" },
  { id: "outcome", key: "nobody_to_appoint", name: "nobody" },
] as const;

/** In every edition, earlier ones with it, whose tables tell no more than what was shown. */
export function kinshipOf(tables: readonly PersonTable[]): Kinship {
  return new Map(
    tables.map(({ id, total, rows }) => {
      const always = TOTAL_ROWS.filter((row) => row.id === id).map(({ key, name }) => [key, name] as const);
      const also = rows.flatMap(({ key, alsoTotal }) => (alsoTotal ? [[key, alsoTotal] as const] : []));
      return [id, { total, alsoTotal: new Map([...always, ...also]) }];
    }),
  );
}

/** The total that a row is the same number as: only when the edition tells that total, hidden or not. */
export function alsoTotal(edition: Edition, id: PersonTableId, key: string, kinship: Kinship) {
  const name = kinship.get(id)?.alsoTotal.get(key);
  const isTold = edition.some((table) => table.total !== null && kinship.get(table.id)?.total?.name === name);
  return name && isTold ? name : null;
}

/** The totals that a table has to do with. */
export function totalsOf({ total, alsoTotal }: Kin): TotalName[] {
  return [...(total ? [total.name] : []), ...alsoTotal.values()];
}

/**
 * The tables from which a number of one of them can be computed: those that share a total which is not told in some edition. A
 * total that is told in each parts the tables from one another, but not those that count the same letters.
 */
export function hangingTogether(id: PersonTableId, editions: readonly Edition[], kinship: Kinship) {
  const untold = new Set(editions.flatMap((edition) => untoldIn(edition, kinship)));
  const together = new Set([id]);
  for (const one of together) {
    const shared = totalsOf(kinship.get(one) ?? ALONE).filter((name) => untold.has(name));
    for (const [other, kin] of kinship) {
      const countTheSame = ACROSS.has(one) && ACROSS.has(other);
      if (countTheSame || totalsOf(kin).some((name) => shared.includes(name))) together.add(other);
    }
  }
  return together;
}

const ALONE: Kin = { total: null, alsoTotal: new Map() };

function untoldIn(edition: Edition, kinship: Kinship): (TotalName | null)[] {
  return edition.flatMap(({ id, rows, total, withheld }) => {
    if (withheld) return [];
    const hidden = rows.filter(({ count }) => typeof count === "string");
    const name = typeof total === "string" ? (kinship.get(id)?.total?.name ?? null) : null;
    return [name, ...hidden.map(({ key }) => alsoTotal(edition, id, key, kinship))];
  });
}
