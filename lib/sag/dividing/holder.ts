import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { type Colleague, listColleagues } from "@/lib/sag/dividing/colleagues";

export type Away = {
  name: string;
  /** the last day */
  to: IsoDate;
  cover: { name: string; isMe: boolean; isAway: boolean } | null;
};

export type Holder = {
  /** user id and name; null when nobody has the sag */
  id: string | null;
  name: string | null;
  isMe: boolean;
  away: Away | null;
  /** to whom it can be given */
  others: Colleague[];
};

/** Who has a sag, who sees to it while they are away, and who else could have it. Null when there is none to see. */
export async function readHolder(
  actor: Actor,
  { sagsnummer, today }: { sagsnummer: string; today: IsoDate },
): Promise<Holder | null> {
  const day = toDbDate(today);
  const now = { where: { fromOn: { lte: day }, toOn: { gte: day } } };
  const cover = {
    select: { id: true, name: true, active: true, absences: { ...now, select: { id: true } } },
  };
  const sag = await db().sag.findFirst({
    where: { sagsnummer, ...visibleTo(actor) },
    select: {
      assignee: { select: { id: true, name: true, absences: { ...now, select: { toOn: true, cover } } } },
    },
  });
  if (!sag) return null;
  const { assignee } = sag;
  const [absence] = assignee?.absences ?? [];
  const colleagues = await listColleagues(db(), today);
  return {
    id: assignee?.id ?? null,
    name: assignee?.name ?? null,
    isMe: assignee !== null && assignee.id === actor.userId,
    away: assignee && absence ? awayOf(actor, assignee.name, absence) : null,
    others: colleagues.filter(({ id }) => id !== actor.userId && id !== assignee?.id),
  };
}

type CoverRow = { id: string; name: string; active: boolean; absences: unknown[] };

function awayOf(actor: Actor, name: string, { toOn, cover }: { toOn: Date; cover: CoverRow | null }): Away {
  return {
    name,
    to: fromDbDate(toOn),
    cover: cover && {
      name: cover.name,
      isMe: cover.id === actor.userId,
      isAway: !cover.active || cover.absences.length > 0,
    },
  };
}
