import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";
import { figuresAsOf, type NationalFigure } from "@/lib/rollout/national/figure";
import type { Month } from "@/lib/rollout/national/month";

type Asked = { pakkeIds?: readonly string[]; from?: Month; to?: Month };

/** The figures as of a Copenhagen day, of some pakker or all, and from one month to another, both included. */
export async function readNationalFigures(
  day: IsoDate,
  { pakkeIds, from, to }: Asked = {},
  source: Pick<Tx, "nationalFigure"> = db(),
): Promise<NationalFigure[]> {
  const rows = await source.nationalFigure.findMany({
    where: {
      ...(pakkeIds ? { pakkeId: { in: [...pakkeIds] } } : {}),
      month: { ...(from ? { gte: toDbDate(from) } : {}), ...(to ? { lte: toDbDate(to) } : {}) },
    },
    orderBy: [{ month: "desc" }, { recordedSeq: "asc" }],
  });
  const recorded = rows.map(({ pakkeId, month, given, source: said, readOn, recordedSeq, replacedSeq }) => ({
    pakkeId,
    month: fromDbDate(month),
    given,
    source: said,
    readOn: fromDbDate(readOn),
    seq: recordedSeq,
    replacedSeq,
  }));
  return figuresAsOf(recorded, day);
}

/** The newest month that has a figure as of a day; null when none has. */
export async function newestMonth(day: IsoDate): Promise<Month | null> {
  const months = await db().nationalFigure.groupBy({
    by: ["month"],
    where: { readOn: { lte: toDbDate(day) } },
    orderBy: { month: "desc" },
  });
  for (const row of months) {
    const month = fromDbDate(row.month);
    // all that was recorded of it may be taken back
    if ((await readNationalFigures(day, { from: month, to: month })).length > 0) return month;
  }
  return null;
}
