import type { User, UserArea } from "@/generated/prisma/client";
import { type Actor, can, type Role } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { isUuid } from "@/lib/uuid";

export type AccountView = {
  id: string;
  name: string;
  email: string;
  roles: readonly Role[];
  /** slugs */
  areas: readonly string[];
  /** slugs of those where somebody else is the contact */
  deputyIn: readonly string[];
  active: boolean;
  /** has a password that somebody else made, and has not changed it */
  temporaryPassword: boolean;
  version: number;
};

const danish = new Intl.Collator("da");
const include = { areas: true } as const;

/** Every account, the open first, in Danish order; none for whoever may not see users. */
export async function listAccounts(actor: Actor): Promise<AccountView[]> {
  if (!can(actor, "user:read")) return [];
  const users = await db().user.findMany({ include });
  return users
    .map(toView)
    .sort((a, b) => Number(b.active) - Number(a.active) || danish.compare(a.name, b.name));
}

export async function readAccount(actor: Actor, id: string): Promise<AccountView | null> {
  if (!can(actor, "user:read") || !isUuid(id)) return null;
  const user = await db().user.findUnique({ where: { id }, include });
  return user && toView(user);
}

function toView({ areas, ...user }: User & { areas: UserArea[] }): AccountView {
  const { id, name, email, roles, active, temporaryPassword, version } = user;
  return {
    id,
    name,
    email,
    roles,
    areas: areas.map(({ areaSlug }) => areaSlug),
    deputyIn: areas.filter(({ deputy }) => deputy).map(({ areaSlug }) => areaSlug),
    active,
    temporaryPassword,
    version,
  };
}

/**
 * How many open sager somebody has, for the one screen where an account is closed: they are not distributed by
 * themselves. Nobody else is told, since nothing is shown per employee.
 */
export async function countOpenSager(actor: Actor, userId: string): Promise<number> {
  if (!can(actor, "user:manage")) return 0;
  return db().sag.count({ where: { assigneeId: userId, dueOn: { not: null } } });
}

export type AreaChoice = { slug: string; title: string };

/** The areas there are on a day, in Danish order. */
export async function listAreas(day: IsoDate): Promise<AreaChoice[]> {
  const rows = await db().areaRow.findMany({ where: validOn(day), select: { slug: true, title: true } });
  return rows.sort((a, b) => danish.compare(a.title, b.title));
}
