import { randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import { fromDbDate, shortDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { saveDraft, type TypedSteps } from "@/lib/draft/draft";
import { recordAccess } from "@/lib/events/access";
import type { TypedForm } from "@/lib/form/form";
import { wholeCpr } from "@/lib/person/cpr";
import { channelField, kindField } from "@/lib/sag/input/emner";
import { stepIsOpen } from "@/lib/sag/judge";
import { partiesOf } from "@/lib/sag/paper-parts";
import type { Party } from "@/lib/sag/persons";
import { findSag, type SagRow, toSnapshot } from "@/lib/sag/read";
import { topicRows } from "@/lib/sag/topic-rows";

/**
 * A draft that holds the sag as if it had just been typed, for the guide to change. The numbers are read into
 * it, so the look is logged. Null when the sag is not to be seen or not to be changed.
 */
export function beginChange(actor: Actor, sagsnummer: string, now: Date): Promise<string | null> {
  if (!can(actor, "sag:handle")) return Promise.resolve(null);
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    if (!sag || !stepIsOpen(await toSnapshot(tx, sag), "change_content", actor).ok) return null;
    await recordAccess(tx, actor, { action: "revealed", sagKey: sag.key, purpose: "correct" });
    const id = randomUUID();
    await saveDraft(actor, { id, purpose: "change", sagKey: sag.key, typed: asTyped(sag) }, now);
    return id;
  });
}

/** The forms of the guide as they would have been filled in. */
function asTyped(sag: SagRow): TypedSteps {
  const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
  return {
    sag: { sagsnummer: [sag.sagsnummer], version: [String(sag.version)] },
    behov: { sted: [sag.locationSlug], spurgt: [sag.henvendelseLink?.henvendelse.askedBy ?? "counter"] },
    fuldmagtsgiver: { ...partyForm(fuldmagtsgiver), legitimation: [fuldmagtsgiver.idSeen ?? "ingen"] },
    fuldmagtshaver: {
      ...partyForm(fuldmagtshaver),
      slags: [fuldmagtshaver.kind],
      cvr: [fuldmagtshaver.cvr ?? ""],
    },
    emner: topicForm(sag),
    periode: { slut: ["other"], til: [shortDate(fromDbDate(sag.periodTo))] },
  };
}

function partyForm(party: Party): TypedForm {
  return {
    cpr: [party.cpr ? wholeCpr(party.cpr) : ""],
    navn: [party.name],
    vej: [party.address?.street ?? ""],
    postnr: [party.address?.postcode ?? ""],
    by: [party.address?.city ?? ""],
    telefon: [party.phone ?? ""],
    mitid: [party.mitid],
    oplyst: party.protectedAddress ? ["protected"] : [],
  };
}

function topicForm(sag: SagRow): TypedForm {
  const rows = topicRows(sag.fuldmagter);
  const chosen = rows.flatMap(({ slug, fuldmagter }) => [
    [kindField(slug), [...new Set(fuldmagter.map(({ kind }) => kind))]],
    [channelField(slug), [...new Set(fuldmagter.map(({ channel }) => channel))]],
  ]);
  return { emne: rows.map(({ slug }) => slug), ...Object.fromEntries(chosen) };
}
