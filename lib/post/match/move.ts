import type { Prisma } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { holdClockRules } from "@/lib/clock/hold";
import { copenhagenDay, fromDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { holdFile, noteMixed } from "@/lib/post/match/note-mixed";
import { type Came, followUp, giveWay, type Place } from "@/lib/post/match/place";
import type { MatchRefusal, Moved } from "@/lib/post/match/refusals";
import type { Taking } from "@/lib/sag/step";
import { isUuid } from "@/lib/uuid";

const include = {
  file: { select: { batch: { select: { arrivedOn: true, cameBy: true } } } },
} satisfies Prisma.ScanPageInclude;

export type ScanRow = Prisma.ScanPageGetPayload<{ include: typeof include }> & { came: Came };

type Work = (tx: Tx, page: ScanRow, taking: Taking) => Promise<Moved>;

/** Moves one page by a person's word, in one transaction. What may not be seen is not found. */
export function movePage(actor: Actor, pageId: string, now: Date, work: Work): Promise<Moved> {
  if (!can(actor, "post:handle") || !isUuid(pageId)) return Promise.resolve(refused("not_found"));
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const rules = await holdClockRules(tx, today);
    const row = await tx.scanPage.findUnique({ where: { id: pageId }, include });
    if (!row) return refused("not_found");
    const { arrivedOn, cameBy } = row.file.batch;
    return work(tx, { ...row, came: { arrivedOn: fromDbDate(arrivedOn), cameBy } }, { today, rules });
  });
}

type Also = Pick<Prisma.ScanPageUncheckedUpdateManyInput, "code" | "reading">;

/** Writes where a page belongs from now on, and what follows from it. The sag it goes to is held already. */
export async function writePlace(
  tx: Tx,
  actor: Actor,
  { page, place, also = {}, now }: { page: ScanRow; place: Place; also?: Also; now: Date },
  taking: Taking,
): Promise<Moved> {
  await holdFile(tx, page.fileId);
  // Claimed first: when a colleague has moved it, nothing else may have been written.
  const claimed = await writeOver(tx, page, { settledById: actor.userId, settledAt: now });
  if (!claimed) return refused("changed_meanwhile");
  if (place.follows) await giveWay(tx, place.follows);
  await tx.scanPage.update({ where: { id: page.id }, data: { ...place.columns, ...also } });
  if (place.follows) await followUp(tx, actor, place.follows, taking);
  await noteMixed(tx, page.fileId);
  return { ok: true };
}

/** Compare-and-set: false when a colleague has moved the page since it was read. */
export async function writeOver(
  tx: Tx,
  { id, state, why, settledAt }: ScanRow,
  data: Prisma.ScanPageUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.scanPage.updateMany({ where: { id, state, why, settledAt }, data });
  return count > 0;
}

export function refused(refusal: MatchRefusal | "not_found"): Moved {
  return { ok: false, refusal };
}
