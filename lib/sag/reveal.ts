import { z } from "zod";
import type { PersonRole } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { inTransaction, type Tx } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { choice } from "@/lib/form/form";
import { wholeCpr } from "@/lib/person/cpr";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
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

/** Both numbers, to enter the fuldmagt: a log row for each. Gives the id of the first; null when not permitted. */
export function revealForEntering(actor: Actor, sagsnummer: string): Promise<string | null> {
  if (!can(actor, "person:reveal")) return Promise.resolve(null);
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    if (!sag) return null;
    const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
    const ids: bigint[] = [];
    for (const { role: personRole, cpr } of [fuldmagtsgiver, fuldmagtshaver]) {
      const act = { action: "revealed", sagKey: sag.key, personRole, purpose: "register" } as const;
      if (cpr) ids.push(await recordAccess(tx, actor, act));
    }
    return ids[0] === undefined ? null : String(ids[0]);
  });
}

/** The number that an own log row of the last two minutes gives leave to show. */
export function readRevealed(actor: Actor, sagsnummer: string, id: string | undefined, now: Date) {
  const rowId = parseId(id);
  if (rowId === null) return Promise.resolve(null);
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    const where = { id: rowId, ...revealedLately(actor, now) };
    const access = sag && (await tx.access.findFirst({ where: { ...where, sagKey: sag.key } }));
    if (!sag || !access?.personRole) return null;
    const { cpr } = partiesOf(sag)[access.personRole];
    return cpr && { personRole: access.personRole, cpr: wholeCpr(cpr) };
  });
}

type Shown = { sagKey: string; id: string | undefined; now: Date };

/** Whose numbers the own log rows of the last two minutes, from a row on, give leave to show for entering. */
export async function rolesShown(tx: Tx, actor: Actor, { sagKey, id, now }: Shown): Promise<PersonRole[]> {
  const rowId = parseId(id);
  if (rowId === null) return [];
  const where = { ...revealedLately(actor, now), sagKey, purpose: "register", id: { gte: rowId } };
  const rows = await tx.access.findMany({ where, select: { id: true, personRole: true } });
  if (!rows.some((row) => row.id === rowId)) return [];
  return rows.flatMap(({ personRole }) => (personRole ? [personRole] : []));
}

function parseId(id: string | undefined): bigint | null {
  return /^\d{1,18}$/.test(id ?? "") ? BigInt(id ?? "") : null;
}

function revealedLately(actor: Actor, now: Date) {
  const since = new Date(now.getTime() - SHOWN_SECONDS * 1000);
  return { actor: actor.key, action: "revealed", at: { gte: since } } as const;
}
