import { type Actor, can } from "@/lib/auth/permissions";
import type { Kept } from "@/lib/catalogue/keep/refusals";
import { copenhagenDay, fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";

/** What should be remembered of a type, in free words: of the rollout, never of a person. */
export type RolloutNote = {
  id: string;
  body: string;
  on: IsoDate;
  /** null when the account is gone */
  by: string | null;
  version: number;
  /** may the reader change it? */
  isOwn: boolean;
};

/** The notes on a type that were written by a Copenhagen day, the newest first. */
export async function readNotes(actor: Actor, typeSlug: string, day: IsoDate): Promise<RolloutNote[]> {
  const rows = await db().rolloutNote.findMany({
    where: { typeSlug, writtenOn: { lte: toDbDate(day) } },
    include: { author: { select: { name: true } } },
    orderBy: [{ writtenOn: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, body, writtenOn, author, authorId, version }) => ({
    id,
    body,
    on: fromDbDate(writtenOn),
    by: author?.name ?? null,
    version,
    isOwn: authorId !== null && authorId === actor.userId && can(actor, "catalogue:edit"),
  }));
}

export async function addNote(
  actor: Actor,
  { typeSlug, body }: { typeSlug: string; body: string },
  now: Date,
): Promise<Kept> {
  if (!can(actor, "catalogue:edit") || !actor.userId) return { ok: false, refusal: "not_permitted" };
  const type = await db().fuldmagtstype.findUnique({ where: { slug: typeSlug } });
  if (!type) return { ok: false, refusal: "not_found" };
  const writtenOn = toDbDate(copenhagenDay(now));
  await db().rolloutNote.create({ data: { typeSlug, body, authorId: actor.userId, writtenOn } });
  return { ok: true };
}

export type NoteShown = { id: string; typeSlug: string; version: number };

export function changeNote(actor: Actor, shown: NoteShown, body: string): Promise<Kept> {
  return own(actor, shown, (where) => ({ where, data: { body, version: { increment: 1 } } }));
}

export function deleteNote(actor: Actor, shown: NoteShown): Promise<Kept> {
  return own(actor, shown, (where) => ({ where }));
}

type Where = { id: string; version: number };
type Act = (where: Where) => { where: Where; data?: { body: string; version: { increment: 1 } } };

/** Only who wrote a note changes or deletes it, and only as it was shown. */
function own(actor: Actor, { id, typeSlug, version }: NoteShown, act: Act): Promise<Kept> {
  return inTransaction(async (tx) => {
    if (!can(actor, "catalogue:edit") || !actor.userId) return { ok: false, refusal: "not_permitted" };
    const note = await tx.rolloutNote.findFirst({ where: { id, typeSlug, authorId: actor.userId } });
    if (!note) return { ok: false, refusal: "not_found" };
    const { where, data } = act({ id, version });
    const { count } = data
      ? await tx.rolloutNote.updateMany({ where, data })
      : await tx.rolloutNote.deleteMany({ where });
    return count === 1 ? { ok: true } : { ok: false, refusal: "changed_meanwhile" };
  });
}
