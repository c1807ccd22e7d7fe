import type { Absence, AbsenceContext, Days } from "@/lib/absence/absence";
import { overlaps } from "@/lib/absence/absence";
import type { Actor } from "@/lib/auth/permissions";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";

export type AbsenceLine = Absence & {
  cover: string | null;
  /** the cover cannot see to them after all: away too, or the account is closed */
  isUncovered: boolean;
};

type Reader = Pick<Tx, "absence" | "user">;

/** What the rule of an absence needs, as it is now. */
export async function absenceContext(
  from: Reader,
  { userId, today, changesId }: { userId: string; today: IsoDate; changesId?: string },
): Promise<AbsenceContext> {
  const notOver = { toOn: { gte: toDbDate(today) } };
  const users = await from.user.findMany({
    where: { active: true, roles: { has: "caseworker" } },
    select: { id: true, name: true, absences: { where: notOver, select: { fromOn: true, toOn: true } } },
  });
  const own = (
    await from.absence.findMany({ where: { userId, ...notOver }, orderBy: { fromOn: "asc" } })
  ).map(toAbsence);
  const changes = own.find(({ id }) => id === changesId);
  return {
    today,
    userId,
    own,
    ...(changes ? { changes } : {}),
    colleagues: users
      .map(({ absences, ...user }) => ({ ...user, absences: absences.map(toDays) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "da")),
  };
}

type Row = { id: string; version: number; coverId: string | null; fromOn: Date; toOn: Date };

export function toAbsence({ id, version, coverId, ...row }: Row): Absence {
  return { id, version, coverId, ...toDays(row) };
}

function toDays({ fromOn, toOn }: Pick<Row, "fromOn" | "toOn">): Days {
  return { from: fromDbDate(fromOn), to: fromDbDate(toOn) };
}

/** The own absences that are not over, the soonest first, with the names of the covers. */
export async function listAbsences(actor: Actor, today: IsoDate): Promise<AbsenceLine[]> {
  if (!actor.userId) return [];
  const { own, colleagues } = await absenceContext(db(), { userId: actor.userId, today });
  const covers = own.flatMap(({ coverId }) => coverId ?? []);
  const names = await db().user.findMany({ where: { id: { in: covers } }, select: { id: true, name: true } });
  return own.map((absence) => {
    const colleague = colleagues.find(({ id }) => id === absence.coverId);
    return {
      ...absence,
      cover: names.find(({ id }) => id === absence.coverId)?.name ?? null,
      isUncovered: !colleague || colleague.absences.some((away) => overlaps(away, absence)),
    };
  });
}

export type CoveredLine = Days & { id: string; name: string };

/** For whom one sees to sager, now or later, the soonest first. */
export async function listCovered(actor: Actor, today: IsoDate): Promise<CoveredLine[]> {
  if (!actor.userId) return [];
  const rows = await db().absence.findMany({
    where: { coverId: actor.userId, toOn: { gte: toDbDate(today) } },
    include: { user: { select: { name: true } } },
    orderBy: [{ fromOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, user, ...row }) => ({ id, name: user.name, ...toDays(row) }));
}
