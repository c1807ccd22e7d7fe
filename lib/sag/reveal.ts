import { z } from "zod";
import type { PersonRole } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { inTransaction } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { choice } from "@/lib/form/form";
import { wholeCpr } from "@/lib/person/cpr";
import { partiesOf } from "@/lib/sag/paper-parts";
import { findSag } from "@/lib/sag/read";
import { REVEAL_PURPOSES, type RevealPurpose } from "@/lib/sag/reveal-purposes";

/** The form that asks for a number: whose, and why. */
export const REVEAL_FORM = z.object({
  rolle: choice(["fuldmagtsgiver", "fuldmagtshaver"], "Vælg, hvis nummer det er."),
  formaal: choice(REVEAL_PURPOSES, "Vælg, hvad nummeret skal bruges til."),
});

const SHOWN_SECONDS = 120;

/** Logs that a whole number is shown, and to what end. Gives the id of the log row; null when not permitted. */
export function revealCpr(
  actor: Actor,
  asked: { sagsnummer: string; personRole: PersonRole; purpose: RevealPurpose },
): Promise<string | null> {
  if (!can(actor, "person:reveal")) return Promise.resolve(null);
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, asked.sagsnummer);
    if (!sag || !partiesOf(sag)[asked.personRole].cpr) return null;
    const { personRole, purpose } = asked;
    const id = await recordAccess(tx, actor, { action: "revealed", sagKey: sag.key, personRole, purpose });
    return String(id);
  });
}

/** The number that an own log row of the last two minutes gives leave to show. */
export function readRevealed(actor: Actor, sagsnummer: string, id: string | undefined, now: Date) {
  const row = z
    .string()
    .regex(/^\d{1,18}$/)
    .safeParse(id);
  if (!row.success) return Promise.resolve(null);
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    const since = new Date(now.getTime() - SHOWN_SECONDS * 1000);
    const where = { id: BigInt(row.data), actor: actor.key, action: "revealed", at: { gte: since } } as const;
    const access = sag && (await tx.access.findFirst({ where: { ...where, sagKey: sag.key } }));
    if (!sag || !access?.personRole) return null;
    const { cpr } = partiesOf(sag)[access.personRole];
    return cpr && { personRole: access.personRole, cpr: wholeCpr(cpr) };
  });
}
