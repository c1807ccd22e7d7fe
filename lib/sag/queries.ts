import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { isSagsnummer } from "@/lib/sag/number";
import { isUuid } from "@/lib/uuid";

/** The sag that a submission became, for a form that is sent again. */
export async function registeredAs(actor: Actor, submissionId: string): Promise<string | null> {
  if (!isUuid(submissionId)) return null;
  const where = { submissionId, ...visibleTo(actor) };
  const sag = await db().sag.findFirst({ where, select: { sagsnummer: true } });
  return sag?.sagsnummer ?? null;
}

/** The version of a sag as it is now; 0 when there is none to see. */
export async function currentVersion(actor: Actor, sagsnummer: string): Promise<number> {
  if (!isSagsnummer(sagsnummer)) return 0;
  const where = { sagsnummer, ...visibleTo(actor) };
  const sag = await db().sag.findFirst({ where, select: { version: true } });
  return sag?.version ?? 0;
}
