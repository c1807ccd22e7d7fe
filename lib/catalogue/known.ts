import { toDbDate } from "@/lib/dates";

/**
 * Where-clause for rows with two times: those valid on a Copenhagen day (both ends inclusive), as known now
 * or, with `knownAt`, as known at a watermark seq.
 */
export function validOn(day: string, knownAt?: bigint) {
  const date = toDbDate(day);
  return {
    validFrom: { lte: date },
    AND: [{ OR: [{ validTo: null }, { validTo: { gte: date } }] }, known(knownAt)],
  };
}

/**
 * Where-clause for rows that had begun by a day, as known now or at a watermark seq. In the order of their first day the last one says what it
 * is called then, or was called last when it has ended: what is told of it still needs a name.
 */
export function begunBy(day: string, knownAt?: bigint) {
  return { validFrom: { lte: toDbDate(day) }, ...known(knownAt) };
}

function known(knownAt?: bigint) {
  if (knownAt === undefined) return { replacedSeq: null };
  return {
    recordedSeq: { lte: knownAt },
    OR: [{ replacedSeq: null }, { replacedSeq: { gt: knownAt } }],
  };
}
