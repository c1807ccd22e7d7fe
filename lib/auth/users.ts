import { hashPassword, MIN_PASSWORD_LENGTH } from "@/lib/auth/password";
import type { Actor, Role } from "@/lib/auth/permissions";
import { can } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";

export type UserRefusal = "not_permitted" | "exists" | "not_found" | "password_too_short" | "no_roles";
export type UserResult = { ok: true } | { ok: false; refusal: UserRefusal };

export type NewUser = { email: string; name: string; roles: readonly Role[]; password: string };

/** Makes a local account. E-mail is kept in lower case; a password is at least 12 characters. */
export async function addUser(actor: Actor, user: NewUser, now: Date): Promise<UserResult> {
  const refusal = judge(actor, user);
  if (refusal) return { ok: false, refusal };
  const passwordHash = await hashPassword(user.password);
  const email = user.email.trim().toLowerCase();
  const roles = [...user.roles];
  return inTransaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email } })) return { ok: false, refusal: "exists" };
    const { key } = await tx.user.create({ data: { email, name: user.name.trim(), roles, passwordHash } });
    const fact = { type: "user.added", roles } as const;
    await recordEvent(tx, {
      subject: { kind: "user", key },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact,
    });
    return { ok: true };
  });
}

export type UserChange = { roles?: readonly Role[]; active?: boolean; password?: string };

/** Other roles, a new password, or an account closed or opened. Its sessions end, so that it signs in anew. */
export async function changeUser(
  actor: Actor,
  email: string,
  change: UserChange,
  now: Date,
): Promise<UserResult> {
  const refusal = judge(actor, change);
  if (refusal) return { ok: false, refusal };
  const secret = change.password ? { passwordHash: await hashPassword(change.password) } : {};
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } });
    if (!user) return { ok: false, refusal: "not_found" };
    const { id, key } = user;
    const roles = [...(change.roles ?? user.roles)];
    const active = change.active ?? user.active;
    await tx.user.update({ where: { id }, data: { roles, active, ...secret, version: { increment: 1 } } });
    await tx.session.updateMany({ where: { userId: id, revokedAt: null }, data: { revokedAt: now } });
    const newPassword = change.password !== undefined;
    const fact = { type: "user.changed", roles, active, newPassword } as const;
    const occurredOn = copenhagenDay(now);
    await recordEvent(tx, { subject: { kind: "user", key }, occurredOn, actor: actor.key, fact });
    return { ok: true };
  });
}

function judge(actor: Actor, { roles, password }: UserChange): UserRefusal | null {
  if (!can(actor, "user:manage")) return "not_permitted";
  if (roles?.length === 0) return "no_roles";
  return password !== undefined && password.length < MIN_PASSWORD_LENGTH ? "password_too_short" : null;
}
