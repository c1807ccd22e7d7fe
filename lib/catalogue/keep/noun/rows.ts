import type { CatalogueSource } from "@/lib/catalogue/catalogue";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { changeFrom, type Dated, makeRoomFrom } from "@/lib/events/dated-rows";

/** A row of any of the nouns. Only life situations have an order; whom we wait for has neither source nor note. */
export type NounRow = Dated & {
  slug: string;
  name: string;
  position: number;
  source: CatalogueSource;
  note: string | null;
  recordedSeq: bigint;
  replacedSeq: bigint | null;
};
export type NewNounRow = Omit<NounRow, "id" | "replacedSeq">;

type Reader = Pick<Tx, "areaRow" | "forvaltningRow" | "lifeSituationRow" | "waitingPartyRow">;
type Where = { slug?: string; replacedSeq?: null };
type Table = {
  rows: (from: Reader, where: Where) => Promise<NounRow[]>;
  keys: (tx: Tx) => Promise<{ slug: string }[]>;
  addKey: (tx: Tx, slug: string) => Promise<unknown>;
  write: (tx: Tx, row: NewNounRow) => Promise<unknown>;
  replace: (tx: Tx, where: { id: { in: string[] } }, replacedSeq: bigint) => Promise<unknown>;
};

const TABLES: Readonly<Record<Noun, Table>> = {
  forvaltning: {
    rows: async (from, where) =>
      (await from.forvaltningRow.findMany({ where })).map((row) => ({ ...row, position: 0 })),
    keys: (tx) => tx.forvaltning.findMany(),
    addKey: (tx, slug) => tx.forvaltning.create({ data: { slug } }),
    write: (tx, { position: _, ...row }) => tx.forvaltningRow.create({ data: row }),
    replace: (tx, where, replacedSeq) => tx.forvaltningRow.updateMany({ where, data: { replacedSeq } }),
  },
  area: {
    rows: async (from, where) =>
      (await from.areaRow.findMany({ where })).map(({ title, ...row }) => {
        return { ...row, name: title, position: 0, note: null };
      }),
    keys: (tx) => tx.area.findMany(),
    addKey: (tx, slug) => tx.area.create({ data: { slug } }),
    write: (tx, { position: _, note: __, name, ...row }) =>
      tx.areaRow.create({ data: { ...row, title: name } }),
    replace: (tx, where, replacedSeq) => tx.areaRow.updateMany({ where, data: { replacedSeq } }),
  },
  life_situation: {
    rows: async (from, where) =>
      (await from.lifeSituationRow.findMany({ where })).map(({ title, ...row }) => ({ ...row, name: title })),
    keys: (tx) => tx.lifeSituation.findMany(),
    addKey: (tx, slug) => tx.lifeSituation.create({ data: { slug } }),
    write: (tx, { name, ...row }) => tx.lifeSituationRow.create({ data: { ...row, title: name } }),
    replace: (tx, where, replacedSeq) => tx.lifeSituationRow.updateMany({ where, data: { replacedSeq } }),
  },
  waiting_party: {
    rows: async (from, where) =>
      (await from.waitingPartyRow.findMany({ where })).map((row) => {
        return { ...row, position: 0, source: "found" as const, note: null };
      }),
    keys: (tx) => tx.waitingParty.findMany(),
    addKey: (tx, slug) => tx.waitingParty.create({ data: { slug } }),
    write: (tx, { position: _, source: __, note: ___, ...row }) => tx.waitingPartyRow.create({ data: row }),
    replace: (tx, where, replacedSeq) => tx.waitingPartyRow.updateMany({ where, data: { replacedSeq } }),
  },
};

/** What is known now: the rows of one, or of all of a kind. */
export function readRows(from: Reader, noun: Noun, slug?: string): Promise<NounRow[]> {
  return TABLES[noun].rows(from, { ...(slug === undefined ? {} : { slug }), replacedSeq: null });
}

/** What is known now of one, and all that was known of it before. */
export function readEveryRow(from: Reader, noun: Noun, slug: string): Promise<NounRow[]> {
  return TABLES[noun].rows(from, { slug });
}

/** Every key that was ever given. */
export async function readKeys(tx: Tx, noun: Noun): Promise<string[]> {
  return (await TABLES[noun].keys(tx)).map(({ slug }) => slug);
}

/** One that was not there. */
export async function writeNew(tx: Tx, noun: Noun, row: NewNounRow): Promise<void> {
  await TABLES[noun].addKey(tx, row.slug);
  await TABLES[noun].write(tx, row);
}

type Change = {
  day: IsoDate;
  change: Partial<Pick<NounRow, "name" | "position" | "source" | "note">>;
  seq: bigint;
};

/** Says something else from a day on. */
export function changeRows(tx: Tx, noun: Noun, rows: readonly NounRow[], { day, change, seq }: Change) {
  return changeFrom(rows, { day, change }, writesOf(tx, noun, seq));
}

/** Is there no more from a day on. */
export function endRows(tx: Tx, noun: Noun, rows: readonly NounRow[], { day, seq }: Omit<Change, "change">) {
  const { replace, write } = writesOf(tx, noun, seq);
  return makeRoomFrom(rows, day, { replace, keep: write });
}

/** Lasts longer than was decided. */
export async function extendRow(
  tx: Tx,
  noun: Noun,
  row: NounRow,
  { to, seq }: { to: Date | null; seq: bigint },
) {
  const { replace, write } = writesOf(tx, noun, seq);
  await replace({ id: { in: [row.id] } });
  await write({ ...row, validTo: to });
}

function writesOf(tx: Tx, noun: Noun, seq: bigint) {
  return {
    replace: (where: { id: { in: string[] } }) => TABLES[noun].replace(tx, where, seq),
    write: ({ id: _, replacedSeq: __, ...row }: NounRow) =>
      TABLES[noun].write(tx, { ...row, recordedSeq: seq }),
  };
}
