import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { HAND_WAYS, PRINTED_WAYS } from "@/lib/post/ways";

/** How many lie there, and since which Copenhagen day the oldest has. */
export type Lying = { count: number; oldest: IsoDate | null };

/** What of paper and post waits for somebody. */
export type PostWaiting = {
  toPrint: Lying;
  /** printed, and nobody has said that they were sent */
  toSend: Lying;
  byHand: Lying;
  /** came back as undeliverable, and nothing went in their place */
  cameBack: Lying;
  /** piles that are being read */
  reading: Lying;
  /** piles that are read, and nobody has said that the envelopes are empty */
  toClose: Lying;
  /** scanned pages that no code leads anywhere with */
  unmatched: Lying;
  blanksInStock: Lying;
  blanksOut: Lying;
  /** work that was tried and put down: somebody must look at it */
  stuck: number;
};

export async function readPostWaiting(): Promise<PostWaiting> {
  const [letters, batches, pages, blanks, stuck] = await Promise.all([
    readLetters(),
    db().scanBatch.groupBy({ by: ["state"], _count: true, _min: { createdAt: true } }),
    db().scanPage.aggregate({ where: { state: "unmatched" }, _count: true, _min: { createdAt: true } }),
    db().blankForm.groupBy({ by: ["state"], _count: true, _min: { madeOn: true, handedOutOn: true } }),
    db().job.count({ where: { tries: { gte: 5 } } }),
  ]);
  const batch = (state: string) => batches.find((row) => row.state === state);
  const blank = (state: string) => blanks.find((row) => row.state === state);
  return {
    ...letters,
    reading: lying(batch("reading")?._count, batch("reading")?._min.createdAt),
    toClose: lying(batch("read")?._count, batch("read")?._min.createdAt),
    unmatched: lying(pages._count, pages._min.createdAt),
    blanksInStock: { count: blank("in_stock")?._count ?? 0, oldest: dayOf(blank("in_stock")?._min.madeOn) },
    blanksOut: {
      count: blank("handed_out")?._count ?? 0,
      oldest: dayOf(blank("handed_out")?._min.handedOutOn),
    },
    stuck,
  };
}

/** By the index of status and way: letters that are long sent are not read. */
async function readLetters() {
  const rows = await db().letter.groupBy({
    by: ["status", "way"],
    where: { status: { in: ["queued", "printed", "returned_undeliverable"] } },
    _count: true,
    _min: { createdAt: true },
  });
  const of = (status: string, ways?: readonly string[]) => {
    const found = rows.filter((row) => row.status === status && (!ways || ways.includes(row.way)));
    const days = found.flatMap(({ _min }) => (_min.createdAt ? [_min.createdAt] : []));
    const first = days.toSorted((a, b) => a.getTime() - b.getTime())[0];
    return lying(
      found.reduce((sum, { _count }) => sum + _count, 0),
      first,
    );
  };
  const [queued, ready] = [of("queued", HAND_WAYS), of("printed", ["collect"])];
  return {
    toPrint: of("queued", PRINTED_WAYS),
    // what is printed and waits to be collected is seen to in the same place
    byHand: {
      count: queued.count + ready.count,
      oldest: [queued.oldest, ready.oldest].filter((day) => day !== null).toSorted()[0] ?? null,
    },
    toSend: of("printed", POSTED_WAYS),
    cameBack: of("returned_undeliverable"),
  };
}

const POSTED_WAYS = PRINTED_WAYS.filter((way) => way !== "collect");

function lying(count = 0, since?: Date | null): Lying {
  return { count, oldest: since ? copenhagenDay(since) : null };
}

function dayOf(day?: Date | null): IsoDate | null {
  return day ? fromDbDate(day) : null;
}
