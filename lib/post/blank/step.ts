import type { Actor } from "@/lib/auth/permissions";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { BlankState } from "@/lib/post/blank/blank";
import { type BlankRefusal, type BlankStep, blankStep } from "@/lib/post/blank/blank-life";
import { decide } from "@/lib/transitions";

export type BlankRow = {
  id: string;
  key: string;
  number: number;
  state: BlankState;
  madeOn: Date;
  locationSlug: string | null;
};

export type BlankMove = {
  step: Exclude<BlankStep, "make">;
  /** Copenhagen day on which it happened */
  on: IsoDate;
  /** hand_out: where it lies now */
  location?: string;
};

/** Why not, and of which numbers. */
export type BlanksRefused = { ok: false; refusal: BlankRefusal; numbers: readonly number[] };
export type BlanksMoved = { ok: true; count: number } | BlanksRefused;

/** What stands in the way of a step, with all the numbers that it stands in the way of; null when nothing does. */
export function judgeBlanks(actor: Actor, rows: readonly BlankRow[], move: BlankMove): BlanksRefused | null {
  const refused = rows.flatMap(({ number, ...row }) => {
    const refusal = refusalOf(actor, row, move);
    return refusal ? [{ number, refusal }] : [];
  });
  const [first] = refused;
  if (!first) return null;
  const same = refused.filter(({ refusal }) => refusal === first.refusal);
  return { ok: false, refusal: first.refusal, numbers: same.map(({ number }) => number) };
}

/** Takes forms a step, all of them or none. The rows are held by whoever calls, so nobody else moves them meanwhile. */
export async function stepBlanks(
  tx: Tx,
  actor: Actor,
  rows: readonly BlankRow[],
  move: BlankMove,
): Promise<BlanksMoved> {
  const refused = judgeBlanks(actor, rows, move);
  if (refused) return refused;
  await tx.blankForm.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { ...columnsOf(move), version: { increment: 1 } },
  });
  for (const row of rows) await tell(tx, actor, row, move);
  return { ok: true, count: rows.length };
}

function refusalOf(
  actor: Actor,
  { state, madeOn }: Pick<BlankRow, "state" | "madeOn">,
  { step, on }: BlankMove,
): BlankRefusal | null {
  const to = blankStep(step).to[0];
  const decision = decide<BlankState>(blankStep(step), { status: state, to: to ?? state, actor });
  if (!decision.ok) return decision.refusal;
  return on < fromDbDate(madeOn) ? "before_made" : null;
}

function columnsOf({ step, on, location }: BlankMove) {
  const day = toDbDate(on);
  const inStock = { state: "in_stock", locationSlug: null, handedOutOn: null, settledOn: null } as const;
  switch (step) {
    case "hand_out":
      return { state: "handed_out", locationSlug: location ?? null, handedOutOn: day } as const;
    case "take_back":
    case "find":
      return inStock;
    case "lose":
      return { state: "lost", settledOn: day } as const;
    case "scrap":
      return { state: "scrapped", settledOn: day } as const;
    case "link":
      return { state: "linked", settledOn: day } as const;
  }
}

async function tell(tx: Tx, actor: Actor, row: BlankRow, { step, on, location }: BlankMove): Promise<void> {
  const at = location ?? row.locationSlug;
  await recordEvent(tx, {
    subject: { kind: "blank_form", key: row.key },
    occurredOn: on,
    actor: actor.key,
    fact: {
      type: "blank_form.stepped",
      step,
      from: row.state,
      to: blankStep(step).to[0] ?? row.state,
      ...(at ? { location: at } : {}),
    },
  });
}
