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

function known(knownAt?: bigint) {
  if (knownAt === undefined) return { replacedSeq: null };
  return {
    recordedSeq: { lte: knownAt },
    OR: [{ replacedSeq: null }, { replacedSeq: { gt: knownAt } }],
  };
}
