import { db } from "@/lib/db";
import { HAND_WAYS, PRINTED_WAYS } from "@/lib/post/ways";

/** What waits for somebody. */
export type PostWaiting = {
  toPrint: number;
  byHand: number;
  /** printed, and nobody has said that they were sent */
  toSend: number;
  /** scanned pages that no code leads anywhere with */
  unmatched: number;
};

export async function readPostWaiting(): Promise<PostWaiting> {
  const [toPrint, byHand, toSend, unmatched] = await Promise.all([
    db().letter.count({ where: { status: "queued", way: { in: [...PRINTED_WAYS] } } }),
    db().letter.count({ where: { status: "queued", way: { in: [...HAND_WAYS] } } }),
    db().letter.count({ where: { status: "printed" } }),
    db().scanPage.count({ where: { state: "unmatched" } }),
  ]);
  return { toPrint, byHand, toSend, unmatched };
}
