import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { changeFrom } from "@/lib/events/dated-rows";

type Move = {
  from: IsoDate;
  /** the forvaltning that has them, and the one that gets them */
  ours: string;
  theirs: string;
  /** which types; all of them when nothing is said */
  types?: readonly string[];
  seq: bigint;
};

/**
 * From a day on, types belong to another forvaltning on every day on which they were to belong to this one. Where a type
 * was moved elsewhere by itself, it stays there. The authority is kept.
 */
export async function moveTypes(tx: Tx, { from, ours, theirs, types, seq }: Move): Promise<void> {
  const where = { forvaltningSlug: ours, replacedSeq: null, ...(types ? { slug: { in: [...types] } } : {}) };
  const rows = await tx.fuldmagtstypeResponsibility.findMany({ where });
  await changeFrom(
    rows,
    { day: from, change: { forvaltningSlug: theirs } },
    {
      replace: (asked) =>
        tx.fuldmagtstypeResponsibility.updateMany({ where: asked, data: { replacedSeq: seq } }),
      write: ({ id: _, ...row }) =>
        tx.fuldmagtstypeResponsibility.create({ data: { ...row, recordedSeq: seq } }),
    },
  );
}
