import type { Actor } from "@/lib/auth/permissions";
import { inTransaction, type Tx } from "@/lib/db";
import type { Span } from "@/lib/post/blank/spans";
import { type BlankMove, type BlankRow, type BlanksMoved, stepBlanks } from "@/lib/post/blank/step";

/** As many as are written down at once. */
export const MOST_MOVED = 200;

/** Takes the forms of a span a step: all of them, or none when one is unknown or cannot take it. */
export function moveBlanks(
  actor: Actor,
  { span, ...move }: Omit<BlankMove, "step"> & { step: Exclude<BlankMove["step"], "link">; span: Span },
): Promise<BlanksMoved> {
  const count = span.to - span.from + 1;
  if (count > MOST_MOVED) return Promise.resolve({ ok: false, refusal: "too_many", numbers: [] });
  return inTransaction(async (tx) => {
    const rows = await holdSpan(tx, span);
    const known = new Set(rows.map(({ number }) => number));
    const unknown = Array.from({ length: count }, (_, at) => span.from + at).filter((it) => !known.has(it));
    if (unknown.length > 0) return { ok: false, refusal: "unknown_number", numbers: unknown };
    return stepBlanks(tx, actor, rows, move);
  });
}

/** In the order of their numbers, so that two who hold overlapping spans wait for each other and never in a ring. */
async function holdSpan(tx: Tx, { from, to }: Span): Promise<BlankRow[]> {
  await tx.$queryRaw`select id from blank_form where number between ${from} and ${to} order by number for update`;
  return tx.blankForm.findMany({
    where: { number: { gte: from, lte: to } },
    orderBy: { number: "asc" },
    select: ROW,
  });
}

export const ROW = {
  id: true,
  key: true,
  number: true,
  state: true,
  madeOn: true,
  locationSlug: true,
} as const;
