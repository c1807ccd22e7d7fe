import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import type { Outcome } from "@/lib/henvendelse/outcome";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a form without a sag was recorded as, for the same form sent again. */
export async function countedAs(actor: Actor, submissionId: string): Promise<Outcome | null> {
  if (!can(actor, "sag:register") || !UUID.test(submissionId)) return null;
  const row = await db().henvendelse.findUnique({ where: { submissionId }, select: { outcome: true } });
  return row?.outcome ?? null;
}
