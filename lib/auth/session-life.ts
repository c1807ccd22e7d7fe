import type { Role } from "@/lib/auth/permissions";
import { db } from "@/lib/db";

export const ABSOLUTE_HOURS = 8;
export const IDLE_MINUTES = 30;
const TOUCH_SECONDS = 60;

export type SessionUser = {
  id: string;
  key: string;
  name: string;
  roles: readonly Role[];
  sessionId: string;
  /** a citizen sees the screen, until the switch is turned off or the session ends */
  citizenLooking: boolean;
  /** an administrator chose the password: nothing but choosing another is open */
  temporaryPassword: boolean;
};

/** The user of a session row that is not ended, not idle too long, and not of a closed account. */
export async function liveSession(sessionId: string, now: Date): Promise<SessionUser | null> {
  const session = await db().session.findUnique({ where: { id: sessionId }, include: { user: true } });
  if (!session?.user.active || session.revokedAt || session.endsAt <= now) return null;
  const idleSeconds = (now.getTime() - session.lastSeenAt.getTime()) / 1000;
  if (idleSeconds > IDLE_MINUTES * 60) return null;
  if (idleSeconds > TOUCH_SECONDS) {
    await db().session.update({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  const { id, key, name, roles, temporaryPassword } = session.user;
  return { id, key, name, roles, sessionId, temporaryPassword, citizenLooking: session.citizenLooking };
}

/** *Borgeren ser med*, for one session: another browser of the same employee is not asked. */
export async function setCitizenLooking(sessionId: string, isLooking: boolean): Promise<void> {
  const where = { id: sessionId, revokedAt: null };
  await db().session.updateMany({ where, data: { citizenLooking: isLooking } });
}

export async function endSession(sessionId: string, now: Date): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
}
