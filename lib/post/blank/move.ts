import type { Actor } from "@/lib/auth/permissions";
import { inTransaction, type Tx } from "@/lib/db";
import { MOST_MOVED } from "@/lib/post/blank/input";
import type { Span } from "@/lib/post/blank/spans";
import {
  type BlankMove,
  type BlankRow,
  type BlanksMoved,
  type BlanksRefused,
  judgeBlanks,
  stepBlanks,
} from "@/lib/post/blank/step";

export type SpanMove = Omit<BlankMove, "step"> & { step: Exclude<BlankMove["step"], "link">; span: Span };

/** Takes the forms of a span a step: all of them, or none when one is unknown or cannot take it. */
export function moveBlanks(actor: Actor, { span, ...move }: SpanMove): Promise<BlanksMoved> {
  return inTransaction(async (tx) => {
    // In the order of their numbers, so that two who hold overlapping spans wait for each other and never in a ring.
    const last = Math.min(span.to, span.from + MOST_MOVED);
    await tx.$queryRaw`
      select id from blank_form where number between ${span.from} and ${last} order by number for update`;
    const judged = await judgeSpan(tx, actor, { span, ...move });
    return judged.ok ? stepBlanks(tx, actor, judged.rows, move) : judged;
  });
}

/** Whether the forms of a span can take a step as they are now, and which they are. Writes nothing. */
export async function judgeSpan(
  from: Pick<Tx, "blankForm">,
  actor: Actor,
  { span, ...move }: SpanMove,
): Promise<{ ok: true; rows: readonly BlankRow[] } | BlanksRefused> {
  const count = span.to - span.from + 1;
  if (count > MOST_MOVED) return { ok: false, refusal: "too_many", numbers: [] };
  const rows = await from.blankForm.findMany({
    where: { number: { gte: span.from, lte: span.to } },
    orderBy: { number: "asc" },
    select: ROW,
  });
  const known = new Set(rows.map(({ number }) => number));
  const unknown = Array.from({ length: count }, (_, at) => span.from + at).filter((it) => !known.has(it));
  if (unknown.length > 0) return { ok: false, refusal: "unknown_number", numbers: unknown };
  return judgeBlanks(actor, rows, move) ?? { ok: true, rows };
}

export const ROW = {
  id: true,
  key: true,
  number: true,
  state: true,
  madeOn: true,
  locationSlug: true,
} as const;
