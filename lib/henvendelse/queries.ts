import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { toRecorded } from "@/lib/events/record";
import type { Outcome } from "@/lib/henvendelse/outcome";
import { isUuid } from "@/lib/uuid";

/** What a form without a sag was recorded as, for the same form sent again. */
export async function countedAs(actor: Actor, submissionId: string): Promise<Outcome | null> {
  if (!can(actor, "sag:register") || !isUuid(submissionId)) return null;
  const row = await db().henvendelse.findUnique({ where: { submissionId }, select: { outcome: true } });
  return row?.outcome ?? null;
}

/** Where the actor last recorded a henvendelse, with or without a sag: the likely place of the next. */
export async function lastLocation(actor: Actor): Promise<string | null> {
  if (!can(actor, "sag:register")) return null;
  const last = await db().event.findFirst({
    where: { actor: actor.key, type: "henvendelse.recorded" },
    orderBy: { seq: "desc" },
  });
  const fact = last && toRecorded(last).fact;
  return fact?.type === "henvendelse.recorded" ? fact.location : null;
}
