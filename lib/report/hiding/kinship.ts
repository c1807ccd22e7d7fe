import type { PersonTable, PersonTableId, ShownCount, ShownTable, TotalName } from "@/lib/report/table";

/** How a table hangs together with others: what it adds up to, and which of its rows others add up to. */
export type Kin = { total: PersonTable["total"]; alsoTotal: ReadonlyMap<string, TotalName> };
export type Kinship = ReadonlyMap<PersonTableId, Kin>;

/** The tables of an edition as everybody may see them. */
export type Edition = readonly ShownTable[];

/** It is the same in every edition: which tables there are does not change. */
export function kinshipOf(tables: readonly PersonTable[]): Kinship {
  return new Map(
    tables.map(({ id, total, rows }) => {
      const also = rows.flatMap(({ key, alsoTotal }) => (alsoTotal ? [[key, alsoTotal] as const] : []));
      return [id, { total, alsoTotal: new Map(also) }];
    }),
  );
}

/** The totals that a table has to do with. */
export function totalsOf({ total, alsoTotal }: Kin): TotalName[] {
  return [...(total ? [total.name] : []), ...alsoTotal.values()];
}

/**
 * The tables from which a number of one of them can be computed: those that share a total which is not told in some edition. A
 * total that is told in each parts the tables from one another.
 */
export function hangingTogether(id: PersonTableId, editions: readonly Edition[], kinship: Kinship) {
  const untold = new Set(editions.flatMap((edition) => untoldIn(edition, kinship)));
  const together = new Set([id]);
  for (const one of together) {
    const shared = totalsOf(kinship.get(one) ?? ALONE).filter((name) => untold.has(name));
    for (const [other, kin] of kinship) {
      if (totalsOf(kin).some((name) => shared.includes(name))) together.add(other);
    }
  }
  return together;
}

const ALONE: Kin = { total: null, alsoTotal: new Map() };

function untoldIn(edition: Edition, kinship: Kinship): TotalName[] {
  return edition.flatMap((table) => {
    const { total, alsoTotal } = kinship.get(table.id) ?? ALONE;
    const rows = table.rows.flatMap(({ key, count }) => named(alsoTotal.get(key), count));
    return table.withheld ? [] : [...named(total?.name, table.total), ...rows];
  });
}

function named(name: TotalName | undefined, count: ShownCount | null): TotalName[] {
  return name && typeof count === "string" ? [name] : [];
}
