import type { User, UserArea } from "@/generated/prisma/client";
import { hashPassword, MIN_PASSWORD_LENGTH } from "@/lib/auth/password";
import type { Actor, Role } from "@/lib/auth/permissions";
import { can } from "@/lib/auth/permissions";
import {
  type Account,
  accountAfter,
  endsSessions,
  isMail,
  isSame,
  refuseChange,
  type UserChange,
  type UserRefusal,
} from "@/lib/auth/user-rules";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import type { FactInput } from "@/lib/events/event";
import { recordEvent } from "@/lib/events/record";

export type UserResult = { ok: true; id: string } | { ok: false; refusal: UserRefusal };

export type NewUser = {
  email: string;
  name: string;
  roles: readonly Role[];
  areas?: readonly string[];
  /** those of the areas where somebody else is the contact */
  deputyIn?: readonly string[];
  password: string;
  temporary?: boolean;
};

/** Makes a local account. E-mail is kept in lower case; a password is at least 12 characters. */
export async function addUser(actor: Actor, user: NewUser, now: Date): Promise<UserResult> {
  const nobody: Account = { key: "", name: "", roles: [], areas: [], deputyIn: [], active: true };
  const after = accountAfter(nobody, user);
  const refusal = refuseNew(actor, user, after);
  if (refusal) return { ok: false, refusal };
  const passwordHash = await hashPassword(user.password);
  const email = normalised(user.email);
  const { name, roles, areas, deputyIn } = after;
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "user");
    if (await tx.user.findUnique({ where: { email } })) return { ok: false, refusal: "exists" };
    const columns = {
      email,
      name,
      roles: [...roles],
      passwordHash,
      temporaryPassword: user.temporary ?? false,
    };
    const { id, key } = await tx.user.create({ data: columns });
    await tx.userArea.createMany({ data: areaRows(id, after) });
    await remember(tx, actor, {
      key,
      now,
      fact: { type: "user.added", roles: [...roles], areas: [...areas], deputyIn: [...deputyIn] },
    });
    return { ok: true, id };
  });
}

function refuseNew(actor: Actor, user: NewUser, after: Account): UserRefusal | null {
  if (!can(actor, "user:manage")) return "not_permitted";
  if (!isMail(user.email)) return "malformed_mail";
  if (isTooShort(user.password)) return "password_too_short";
  const { password: _, ...asked } = user;
  return refuseChange(actor, asked, { before: { ...after, active: false }, after, otherAdmins: 0 });
}

/**
 * Another name, other roles or areas, a new password, or an account closed or opened. Its sessions end when roles or
 * password are others, or it is closed. Refused when `change.version` is not what the account has now.
 */
export async function changeUser(
  actor: Actor,
  email: string,
  change: UserChange,
  now: Date,
): Promise<UserResult> {
  if (!can(actor, "user:manage")) return { ok: false, refusal: "not_permitted" };
  if (isTooShort(change.password)) return { ok: false, refusal: "password_too_short" };
  const passwordHash = change.password === undefined ? undefined : await hashPassword(change.password);
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "user");
    const user = await tx.user.findUnique({ where: { email: normalised(email) }, include: { areas: true } });
    if (!user) return { ok: false, refusal: "not_found" };
    const before = accountOf(user);
    const after = accountAfter(before, change);
    const refusal = refuseChange(actor, change, { before, after, otherAdmins: await adminsBut(tx, user.id) });
    if (refusal) return { ok: false, refusal };
    if (change.version !== undefined && change.version !== user.version) {
      return { ok: false, refusal: "changed_meanwhile" };
    }
    if (isSame(before, after) && !passwordHash) return { ok: true, id: user.id };
    await write(tx, { id: user.id, before, after, passwordHash, temporary: change.temporary });
    if (endsSessions({ before, after }, change)) await endSessions(tx, user.id, now);
    await remember(tx, actor, { key: user.key, now, fact: factOf(after, passwordHash !== undefined) });
    return { ok: true, id: user.id };
  });
}

export function accountOf({ key, name, roles, areas, active }: User & { areas: UserArea[] }): Account {
  const slugs = (rows: readonly UserArea[]) => rows.map(({ areaSlug }) => areaSlug).sort();
  return {
    key,
    name,
    roles,
    areas: slugs(areas),
    deputyIn: slugs(areas.filter(({ deputy }) => deputy)),
    active,
  };
}

function adminsBut(tx: Tx, id: string): Promise<number> {
  return tx.user.count({ where: { id: { not: id }, active: true, roles: { has: "admin" } } });
}

type Written = {
  id: string;
  before: Account;
  after: Account;
  passwordHash: string | undefined;
  temporary: boolean | undefined;
};

async function write(tx: Tx, { id, before, after, passwordHash, temporary = false }: Written): Promise<void> {
  const { name, roles, active, areas, deputyIn } = after;
  const secret = passwordHash ? { passwordHash, temporaryPassword: temporary } : {};
  const data = { name, roles: [...roles], active, ...secret, version: { increment: 1 } };
  await tx.user.update({ where: { id }, data });
  if (before.areas.join() === areas.join() && before.deputyIn.join() === deputyIn.join()) return;
  await tx.userArea.deleteMany({ where: { userId: id } });
  await tx.userArea.createMany({ data: areaRows(id, after) });
}

function areaRows(userId: string, { areas, deputyIn }: Account) {
  return areas.map((areaSlug) => ({ userId, areaSlug, deputy: deputyIn.includes(areaSlug) }));
}

async function endSessions(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}

function factOf({ roles, areas, deputyIn, active }: Account, newPassword: boolean): FactInput {
  const told = { roles: [...roles], areas: [...areas], deputyIn: [...deputyIn] };
  return { type: "user.changed", ...told, active, newPassword };
}

type Remembered = { key: string; now: Date; fact: FactInput };

async function remember(tx: Tx, actor: Actor, { key, now, fact }: Remembered): Promise<void> {
  const occurredOn = copenhagenDay(now);
  await recordEvent(tx, { subject: { kind: "user", key }, occurredOn, actor: actor.key, fact });
}

function normalised(email: string): string {
  return email.trim().toLowerCase();
}

function isTooShort(password: string | undefined): boolean {
  return password !== undefined && password.length < MIN_PASSWORD_LENGTH;
}
