import { rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { changeFrom, type Dated, makeRoomFrom } from "@/lib/events/dated-rows";

export type SituationType = Dated & { typeSlug: string; position: number; recordedSeq: bigint };

/** What is known now of which types belong to life situations: to one, or to all. */
export function readSituationTypes(
  from: Pick<Tx, "lifeSituationType">,
  slug: string,
): Promise<SituationType[]> {
  return from.lifeSituationType.findMany({ where: { lifeSituationSlug: slug, replacedSeq: null } });
}

/** Its types on a day, in their order. */
export function typesOn(rows: readonly SituationType[], day: IsoDate): string[] {
  const own = [...Map.groupBy(rows, ({ typeSlug }) => typeSlug).values()];
  return own
    .flatMap((typeRows) => rowOn(typeRows, day) ?? [])
    .toSorted((a, b) => a.position - b.position || (a.typeSlug < b.typeSlug ? -1 : 1))
    .map(({ typeSlug }) => typeSlug);
}

type Change = {
  from: IsoDate;
  seq: bigint;
  /** as the form showed them, and as they are to be */
  before: readonly string[];
  types: readonly string[];
};

/** Only a type that comes, goes or gets another place is written. */
export async function changeSituationTypes(
  tx: Tx,
  slug: string,
  { from, seq, before, types }: Change,
): Promise<void> {
  const known = Map.groupBy(await readSituationTypes(tx, slug), ({ typeSlug }) => typeSlug);
  const write = (row: Omit<SituationType, "id">) =>
    tx.lifeSituationType.create({ data: { ...row, lifeSituationSlug: slug, recordedSeq: seq } });
  const replace = (where: { id: { in: string[] } }) =>
    tx.lifeSituationType.updateMany({ where, data: { replacedSeq: seq } });
  const rewrite = ({ id: _, ...row }: SituationType) => write(row);
  for (const typeSlug of new Set([...before, ...types])) {
    const [was, position] = [before.indexOf(typeSlug), types.indexOf(typeSlug)];
    if (was === position) continue;
    const rows = known.get(typeSlug) ?? [];
    if (was >= 0 && position >= 0) {
      await changeFrom(rows, { day: from, change: { position } }, { replace, write: rewrite });
      continue;
    }
    await makeRoomFrom(rows, from, { replace, keep: rewrite });
    const dated = { validFrom: toDbDate(from), validTo: null, recordedSeq: seq };
    if (position >= 0) await write({ typeSlug, position, ...dated });
  }
}
