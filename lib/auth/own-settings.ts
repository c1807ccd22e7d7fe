import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db";

export type OwnSettings = { email: string; morningMail: boolean; mondayMail: boolean };

/** What somebody has chosen for themself. */
export async function readOwnSettings(actor: Actor): Promise<OwnSettings> {
  const select = { email: true, morningMail: true, mondayMail: true } as const;
  return db().user.findUniqueOrThrow({ where: { id: actor.userId ?? "" }, select });
}

/** Wants the morning mail, or does not. The form says which, so that it does the same when it is sent twice. */
export async function chooseMorningMail(actor: Actor, isWanted: boolean): Promise<void> {
  await db().user.updateMany({ where: { id: actor.userId ?? "" }, data: { morningMail: isWanted } });
}

/** Wants the digest of the rollout on Mondays, or does not. */
export async function chooseMondayMail(actor: Actor, isWanted: boolean): Promise<void> {
  await db().user.updateMany({ where: { id: actor.userId ?? "" }, data: { mondayMail: isWanted } });
}
