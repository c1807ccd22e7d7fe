import type { Absence, AbsenceContext, NewAbsence } from "@/lib/absence/absence";
import { parseAbsence } from "@/lib/absence/absence";
import { absenceContext } from "@/lib/absence/queries";
import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { notify } from "@/lib/notice/notify";
import { isUuid } from "@/lib/uuid";

export type AbsenceRefusal = "not_permitted" | "not_found" | "changed_meanwhile";
export type AbsenceSaved =
  | { ok: true }
  | { ok: false; refusal: AbsenceRefusal }
  | { ok: false; errors: FieldError[] };

/**
 * Says when one is away and who sees to one's sager, or changes what was said: the form then names the absence and the
 * version it was shown with. Absences of one person never overlap. The cover is told.
 */
export function saveAbsence(actor: Actor, form: TypedForm, now: Date): Promise<AbsenceSaved> {
  return withOwn(actor, form, now, async (tx, { userId, context, changes }) => {
    const parsed = parseAbsence(form, context);
    if (!parsed.ok) return parsed;
    await store(tx, userId, parsed.value, changes);
    await tellCovers(tx, userId, { before: changes, after: parsed.value });
    await recordAway(tx, actor, parsed.value, context.today);
    return { ok: true };
  });
}

/** Calls an absence off: it is as if it had not been said, and the cover is told. */
export function callOffAbsence(actor: Actor, form: TypedForm, now: Date): Promise<AbsenceSaved> {
  return withOwn(actor, form, now, async (tx, { userId, context, changes }) => {
    if (!changes) return { ok: false, refusal: "not_found" };
    await tx.absence.delete({ where: { id: changes.id } });
    await tellCovers(tx, userId, { before: changes, after: null });
    await recordAway(tx, actor, null, context.today);
    return { ok: true };
  });
}

type Own = { userId: string; context: AbsenceContext; changes: Absence | undefined };
type Work = (tx: Tx, own: Own) => Promise<AbsenceSaved>;

/** Whatever concerns the same two people waits, so that neither gets two absences at once nor a cover who just left. */
async function withOwn(actor: Actor, form: TypedForm, now: Date, work: Work): Promise<AbsenceSaved> {
  const { userId } = actor;
  if (!userId || !can(actor, "sag:assign")) return { ok: false, refusal: "not_permitted" };
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const people = [userId, typed(form, "afloeser")].filter(isUuid);
    await tx.$queryRaw`select id from "user" where id = any(${people}::uuid[]) order by id for no key update`;
    const changesId = typed(form, "fravaer");
    const context = await absenceContext(tx, { userId, today, changesId });
    const changes = context.changes;
    if (changesId && !changes) return { ok: false, refusal: "not_found" };
    if (changes && String(changes.version) !== typed(form, "version")) {
      return { ok: false, refusal: "changed_meanwhile" };
    }
    return work(tx, { userId, context, changes });
  });
}

async function store(
  tx: Tx,
  userId: string,
  { from, to, coverId }: NewAbsence,
  changes?: Absence,
): Promise<void> {
  const data = { userId, coverId, fromOn: toDbDate(from), toOn: toDbDate(to) };
  if (!changes) await tx.absence.create({ data });
  else await tx.absence.update({ where: { id: changes.id }, data: { ...data, version: { increment: 1 } } });
}

/** What a cover has not read yet is taken back rather than contradicted. */
async function tellCovers(
  tx: Tx,
  actorId: string,
  { before, after }: { before: Absence | undefined; after: NewAbsence | null },
): Promise<void> {
  const isSame =
    after && before?.coverId === after.coverId && before.from === after.from && before.to === after.to;
  if (isSame) return;
  if (before?.coverId) {
    const said = { userId: before.coverId, kind: "covering", actorId } as const;
    const days = { fromOn: toDbDate(before.from), toOn: toDbDate(before.to) };
    const { count } = await tx.notice.deleteMany({ where: { ...said, ...days, readAt: null } });
    const isOver = count === 0 && before.coverId !== after?.coverId;
    if (isOver) await notify(tx, { ...said, kind: "cover_ended", days: before });
  }
  if (after) await notify(tx, { userId: after.coverId, kind: "covering", actorId, days: after });
}

async function recordAway(tx: Tx, actor: Actor, absence: NewAbsence | null, today: IsoDate): Promise<void> {
  const id = absence?.coverId;
  const cover = id ? await tx.user.findUniqueOrThrow({ where: { id }, select: { key: true } }) : null;
  await recordEvent(tx, {
    subject: { kind: "user", key: actor.key },
    occurredOn: today,
    actor: actor.key,
    fact: {
      type: "user.away",
      from: absence?.from ?? null,
      to: absence?.to ?? null,
      cover: cover?.key ?? null,
    },
  });
}
