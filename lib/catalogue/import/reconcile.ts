import type { CataloguePakke, CatalogueType } from "@/lib/catalogue/catalogue";
import type { ImportedList, ListRow, RowError } from "@/lib/catalogue/import/list";
import { nationalName } from "@/lib/fuldmagt/words";
import { folded } from "@/lib/text/folded";

/** A pakke of the catalogue, and what it is called in the national solution. */
export type NamedPakke = {
  id: string;
  slug: string;
  /** *Hjælpemidler – handlefuldmagt til selvbetjening* */
  name: string;
  privilegienavn: string | null;
};

export type Reconciled = {
  /** privilegienavne that the list has otherwise than we; what a press of the button writes */
  changes: { number: number; pakke: NamedPakke; privilegienavn: string }[];
  /** how many we have as the list has them */
  same: number;
  /** on the list, and cannot be given here yet */
  thereNotHere: NamedPakke[];
  /** can be given here, and not on the list */
  hereNotThere: NamedPakke[];
  unknown: ListRow[];
  errors: RowError[];
};

/** A pakke as it is known when a list is read. */
export type KnownPakke = NamedPakke &
  Pick<CataloguePakke, "kind" | "channel" | "canBeGiven"> & { type: CatalogueType };
type Match = { row: ListRow; pakke: KnownPakke };

/**
 * Holds a list against the catalogue of a day. A row is the pakke that has its title, as the national solution writes
 * it, or its privilegienavn; the title of the topic alone is enough when it has one pakke on the net. Likeness is not.
 */
export function reconcile(list: ImportedList, catalogue: readonly CatalogueType[]): Reconciled {
  const pakker = catalogue.flatMap(pakkerOf);
  const find = finderAmong(pakker);
  const found: Match[] = [];
  const unknown: ListRow[] = [];
  const errors = [...list.errors];
  const taken = new Map<string, number>();
  for (const row of list.rows) {
    const pakke = find(row);
    if (pakke === null) unknown.push(row);
    else if ("code" in pakke) errors.push(pakke);
    else if (taken.has(pakke.id))
      errors.push({ number: row.number, code: "pakke_twice", other: `række ${taken.get(pakke.id)}` });
    else {
      taken.set(pakke.id, row.number);
      found.push({ row, pakke });
    }
  }
  const differing = found.filter(({ row, pakke }) => pakke.privilegienavn !== row.privilegienavn);
  const hasContact = found.some(({ pakke }) => pakke.channel === "contact");
  return {
    changes: differing.map(({ row, pakke }) => ({
      number: row.number,
      pakke: named(pakke),
      privilegienavn: row.privilegienavn,
    })),
    same: found.length - differing.length,
    thereNotHere: found.filter(({ pakke }) => !pakke.canBeGiven).map(({ pakke }) => named(pakke)),
    hereNotThere: pakker
      .filter(({ id, channel, canBeGiven, type }) => {
        const isExpected = channel === "self_service" || hasContact;
        return canBeGiven && !type.national && isExpected && !taken.has(id);
      })
      .map(named),
    unknown,
    errors: errors.toSorted((a, b) => a.number - b.number),
  };
}

export type FindPakke = (row: ListRow) => KnownPakke | RowError | null;

/** Finds the pakke of a row; null when there is none, and what is wrong when there are two. Either name can be empty. */
export function pakkeFinder(catalogue: readonly CatalogueType[]): FindPakke {
  return finderAmong(catalogue.flatMap(pakkerOf));
}

function finderAmong(pakker: readonly KnownPakke[]): FindPakke {
  const named = pakker.filter(({ privilegienavn }) => privilegienavn !== null);
  const byName = new Map(named.map((pakke) => [pakke.privilegienavn, pakke]));
  const byTitle = new Map(pakker.map((pakke) => [compared(pakke.name), pakke]));
  const byTopic = Map.groupBy(
    pakker.filter(({ channel }) => channel === "self_service"),
    ({ type }) => compared(type.title),
  );
  return ({ number, title, privilegienavn }) => {
    const ofName = byName.get(privilegienavn) ?? null;
    const ofTopic = byTopic.get(compared(title)) ?? [];
    const titled = byTitle.get(compared(title)) ?? (ofTopic.length === 1 ? ofTopic[0] : undefined);
    if (ofName && titled && ofName.id !== titled.id)
      return { number, code: "name_elsewhere", other: ofName.name };
    if (!ofName && !titled && ofTopic.length > 1)
      return { number, code: "several_fit", other: ofTopic[0]?.name };
    return ofName ?? titled ?? null;
  };
}

function pakkerOf(type: CatalogueType): KnownPakke[] {
  return type.pakker.map(({ id, kind, channel, privilegienavn, canBeGiven }) => ({
    id,
    slug: type.slug,
    name: nationalName(type.title, { kind, channel }),
    privilegienavn,
    kind,
    channel,
    canBeGiven,
    type,
  }));
}

function named({ id, slug, name, privilegienavn }: KnownPakke): NamedPakke {
  return { id, slug, name, privilegienavn };
}

/** Dashes, commas and letters in two ways are no difference. */
function compared(title: string): string {
  return folded(title)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
