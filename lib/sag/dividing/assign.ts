import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { notify } from "@/lib/notice/notify";
import { listColleagues } from "@/lib/sag/dividing/colleagues";
import {
  type Assignment,
  type AssignRefusal,
  asksReason,
  judgeAssign,
} from "@/lib/sag/dividing/judge-assign";
import { moveOn } from "@/lib/sag/move-on";
import { isSagsnummer } from "@/lib/sag/number";

/** A sag as it was shown to whoever chose it. */
export type Shown = { sagsnummer: string; version: number };

export type Left = Shown & {
  refusal: AssignRefusal;
  /** who has it now */
  holder: string | null;
};

/** Which changed hands and which did not, each in the order of their numbers. */
export type Assigned = { done: string[]; left: Left[] };

/**
 * Gives sager to a colleague or oneself, or puts them back. Those that can be given are; the others are named with why,
 * and nothing is done to them. All in one transaction, locked in the order of their numbers: two who divide the same
 * sager at once wait for each other and never in a ring.
 */
export function assignSager(
  actor: Actor,
  { sager, ...assignment }: Assignment & { sager: readonly Shown[] },
  now: Date,
): Promise<Assigned> {
  const today = copenhagenDay(now);
  const asked = [...new Map(sager.map((shown) => [shown.sagsnummer, shown])).values()];
  return inTransaction(async (tx) => {
    const rows = await lockedRows(tx, actor, asked);
    const colleagues = (await listColleagues(tx, today)).map(({ id }) => id);
    const judged = asked
      .toSorted((a, b) => (a.sagsnummer < b.sagsnummer ? -1 : 1))
      .map((shown) => {
        const row = rows.find(({ sagsnummer }) => sagsnummer === shown.sagsnummer);
        const asking = { ...assignment, actor, colleagues, version: shown.version };
        const judgement = row ? judgeAssign(row, asking) : ({ ok: false, refusal: "not_found" } as const);
        return { ...shown, row, judgement };
      });
    const moved = judged.flatMap(({ row, judgement }) => (row && judgement.ok ? [row] : []));
    for (const row of moved) await move(tx, actor, row, { ...assignment, today });
    await tell(tx, actor, moved, assignment.to);
    return {
      done: moved.map(({ sagsnummer }) => sagsnummer),
      left: judged.flatMap(({ sagsnummer, version, row, judgement }) =>
        judgement.ok
          ? []
          : [{ sagsnummer, version, refusal: judgement.refusal, holder: row?.assignee?.name ?? null }],
      ),
    };
  });
}

type Row = Awaited<ReturnType<typeof lockedRows>>[number];

async function lockedRows(tx: Tx, actor: Actor, asked: readonly Shown[]) {
  const numbers = asked.map(({ sagsnummer }) => sagsnummer).filter(isSagsnummer);
  const where = { sagsnummer: { in: numbers }, ...visibleTo(actor) };
  await tx.$queryRaw`select id from sag where sagsnummer = any(${numbers}) order by sagsnummer for update`;
  return tx.sag.findMany({
    where,
    select: {
      id: true,
      key: true,
      sagsnummer: true,
      status: true,
      version: true,
      assigneeId: true,
      assignee: { select: { name: true } },
    },
    orderBy: { sagsnummer: "asc" },
  });
}

async function move(
  tx: Tx,
  actor: Actor,
  row: Row,
  { to, reason, today }: Assignment & { today: IsoDate },
): Promise<void> {
  const isMoved = await moveOn(tx, row, { assigneeId: to });
  // The row is locked, so nobody can have been there since it was judged.
  if (!isMoved) throw new Error(`Sag ${row.id} was locked and still changed.`);
  await recordAssigned(tx, actor, {
    sagKey: row.key,
    to,
    reason: asksReason(actor, to) ? reason : null,
    today,
  });
}

type Recorded = Assignment & { sagKey: string; today: IsoDate };

/** The fact that a sag changed hands. Opaque keys alone. */
export async function recordAssigned(
  tx: Tx,
  actor: Actor,
  { sagKey, to, reason, today }: Recorded,
): Promise<void> {
  const user = to && (await tx.user.findUniqueOrThrow({ where: { id: to }, select: { key: true } }));
  await recordEvent(tx, {
    subject: { kind: "sag", key: sagKey },
    occurredOn: today,
    actor: actor.key,
    fact: { type: "sag.assigned", to: user ? user.key : null, ...(reason ? { reason } : {}) },
  });
}

/** Whoever got them is told once of all, and so is each who had some of them before. */
async function tell(tx: Tx, actor: Actor, moved: readonly Row[], to: string | null): Promise<void> {
  if (moved.length === 0) return;
  const actorId = actor.userId;
  if (to) await notify(tx, { userId: to, kind: "given", actorId, sagIds: moved.map(({ id }) => id) });
  const before = Map.groupBy(moved, ({ assigneeId }) => assigneeId);
  for (const [userId, rows] of before) {
    if (userId) await notify(tx, { userId, kind: "taken", actorId, sagIds: rows.map(({ id }) => id) });
  }
}
