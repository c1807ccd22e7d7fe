import type { Actor } from "@/lib/auth/permissions";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";

export type Colleague = {
  id: string;
  name: string;
  /** the last day that they are away, when they are away today */
  awayTo: IsoDate | null;
};

/** Those who can have sager, by name: caseworkers whose account is open. */
export async function listColleagues(from: Pick<Tx, "user">, today: IsoDate): Promise<Colleague[]> {
  const day = toDbDate(today);
  const rows = await from.user.findMany({
    where: { active: true, roles: { has: "caseworker" } },
    select: {
      id: true,
      name: true,
      absences: { where: { fromOn: { lte: day }, toOn: { gte: day } }, select: { toOn: true } },
    },
  });
  return rows
    .map(({ id, name, absences: [away] }) => ({ id, name, awayTo: away ? fromDbDate(away.toOn) : null }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "da"));
}

/** The same but for oneself. */
export async function listOthers(actor: Actor, today: IsoDate): Promise<Colleague[]> {
  return (await listColleagues(db(), today)).filter(({ id }) => id !== actor.userId);
}
