import { hashPassword, MIN_PASSWORD_LENGTH, passwordFits } from "@/lib/auth/password";
import type { Actor } from "@/lib/auth/permissions";
import { ROLES } from "@/lib/auth/permissions";
import { isAccountThrottled, noteFailure } from "@/lib/auth/sign-in";
import { copenhagenDay } from "@/lib/dates";
import { db, inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

export const PASSWORD_REFUSALS = ["old_wrong", "throttled", "too_short", "same", "not_repeated"] as const;
export type PasswordRefusal = (typeof PASSWORD_REFUSALS)[number];
export type PasswordChanged = { ok: true } | { ok: false; refusals: PasswordRefusal[] };

export type PasswordForm = { old: string; fresh: string; again: string };

/** What can be said of a new password before the old one is tried. Pure. */
export function judgeNewPassword({ old, fresh, again }: PasswordForm): PasswordRefusal[] {
  if (fresh.length < MIN_PASSWORD_LENGTH) return ["too_short"];
  if (fresh === old) return ["same"];
  return fresh === again ? [] : ["not_repeated"];
}

/**
 * One's own new password, for whoever knows the old one; guesses are braked as at the sign-in. All other sessions of the
 * account end, and a password that an administrator chose is temporary no more. Refused when the old one is not the old one
 * any more: somebody has just been given another.
 */
export async function changeOwnPassword(
  { actor, sessionId }: { actor: Actor; sessionId: string },
  form: PasswordForm,
  now: Date,
): Promise<PasswordChanged> {
  const user = await db().user.findUniqueOrThrow({ where: { id: actor.userId ?? "" } });
  if (await isAccountThrottled(user.email, now)) return { ok: false, refusals: ["throttled"] };
  const refusals = judgeNewPassword(form);
  if (!(await passwordFits(user.passwordHash, form.old))) {
    await noteFailure(user.email, now);
    refusals.unshift("old_wrong");
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const passwordHash = await hashPassword(form.fresh);
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "user");
    const data = { passwordHash, temporaryPassword: false, version: { increment: 1 } };
    const isAsTried = { id: user.id, passwordHash: user.passwordHash };
    const { count } = await tx.user.updateMany({ where: isAsTried, data });
    if (count === 0) return { ok: false, refusals: ["old_wrong"] };
    const others = { userId: user.id, id: { not: sessionId }, revokedAt: null };
    await tx.session.updateMany({ where: others, data: { revokedAt: now } });
    await recordNewPassword(tx, actor, now);
    return { ok: true };
  });
}

async function recordNewPassword(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const areas = await tx.userArea.findMany({
    where: { userId: actor.userId ?? "" },
    orderBy: { areaSlug: "asc" },
  });
  await recordEvent(tx, {
    subject: { kind: "user", key: actor.key },
    occurredOn: copenhagenDay(now),
    actor: actor.key,
    fact: {
      type: "user.changed",
      roles: ROLES.filter((role) => actor.roles.includes(role)),
      areas: areas.map(({ areaSlug }) => areaSlug),
      active: true,
      newPassword: true,
    },
  });
}
