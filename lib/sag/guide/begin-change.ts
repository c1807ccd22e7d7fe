import { randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, fromDbDate, type IsoDate, shortDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { type Draft, saveDraft, type TypedSteps } from "@/lib/draft/draft";
import { recordAccess } from "@/lib/events/access";
import { type TypedForm, typed } from "@/lib/form/form";
import { wholeCpr } from "@/lib/person/cpr";
import type { GuideStep } from "@/lib/sag/guide/registration";
import { helpedForm } from "@/lib/sag/helped";
import { channelField, kindField } from "@/lib/sag/input/emner";
import { stepIsOpen } from "@/lib/sag/judge";
import { lastSeen, SEEN_FIELD } from "@/lib/sag/meanwhile";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
import type { Party } from "@/lib/sag/persons";
import { findSag, type SagRow, toSnapshot } from "@/lib/sag/read";
import { topicRows } from "@/lib/sag/topic-rows";

/**
 * A draft that holds the sag as if it had just been typed, for the guide to change. Null when the sag is not to
 * be seen or not to be changed. Showing the numbers in it is logged by the page that does.
 */
export async function beginChange(actor: Actor, sagsnummer: string, now: Date): Promise<string | null> {
  if (!can(actor, "sag:handle")) return null;
  const found = await inTransaction((tx) => findChangeable(tx, actor, sagsnummer));
  if (!found) return null;
  const { sag, seen } = found;
  const id = randomUUID();
  const { sag: which, ...forms } = asTyped(sag, copenhagenDay(now));
  // What had happened when it was begun: a colleague who comes first is then told of by name and time.
  const typedSteps = { sag: { ...which, ...seen }, ...forms };
  await saveDraft(actor, { id, purpose: "change", sagKey: sag.key, typed: typedSteps }, now);
  return id;
}

async function findChangeable(tx: Tx, actor: Actor, sagsnummer: string) {
  const sag = await findSag(tx, actor, sagsnummer);
  const snapshot = sag && (await toSnapshot(tx, sag));
  if (!snapshot || !stepIsOpen(snapshot, "change_content", actor).ok) return null;
  return { sag, seen: { [SEEN_FIELD]: [lastSeen(snapshot.events)] } };
}

/** A step of the guide that shows a whole number already stored: a logged act, as any other showing. */
export async function logShownNumber(actor: Actor, draft: Draft, step: GuideStep): Promise<void> {
  const personRole = step === "fuldmagtsgiver" || step === "fuldmagtshaver" ? step : null;
  const { sagKey } = draft;
  if (!sagKey || !personRole || typed(draft.typed[step], "cpr") === "") return;
  await inTransaction((tx) =>
    recordAccess(tx, actor, { action: "revealed", sagKey, personRole, purpose: "correct" }),
  );
}

/** The forms of the guide as they would have been filled in. */
export function asTyped(sag: SagRow, today: IsoDate) {
  const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
  return {
    sag: { sagsnummer: [sag.sagsnummer], version: [String(sag.version)] },
    behov: behovForm(sag),
    fuldmagtsgiver: {
      ...partyForm(fuldmagtsgiver),
      legitimation: [fuldmagtsgiver.idSeen ?? "ingen"],
      post: fuldmagtsgiver.mailWay ? [fuldmagtsgiver.mailWay] : [],
    },
    fuldmagtshaver: {
      ...partyForm(fuldmagtshaver),
      slags: [fuldmagtshaver.kind],
      cvr: [fuldmagtshaver.cvr ?? ""],
      ansat: [fuldmagtshaver.caringEmployee ? "settled" : "no"],
    },
    emner: topicForm(sag, today),
    periode: { slut: ["other"], til: [shortDate(fromDbDate(sag.periodTo))] },
    opret: helpedForm(sag), // but not that it was read aloud: what is changed must be read again
  } satisfies TypedSteps;
}

function behovForm({ basis, locationSlug, henvendelseLink }: SagRow): TypedForm {
  const where = { sted: [locationSlug], spurgt: [henvendelseLink?.henvendelse.askedBy ?? "counter"] };
  if (basis === "signature") return { behov: ["fuldmagt"], ...where };
  return { behov: ["general_or_future_fuldmagt"], grundlag: [basis], ...where };
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

/** What was taken back is not asked for again. */
function topicForm(sag: SagRow, today: IsoDate): TypedForm {
  const rows = topicRows(sag, today).flatMap((row) => {
    const fuldmagter = row.fuldmagter.filter(({ fate }) => fate !== "revoked");
    return fuldmagter.length > 0 ? [{ ...row, fuldmagter }] : [];
  });
  const chosen = rows.flatMap(({ slug, fuldmagter }) => [
    [kindField(slug), [...new Set(fuldmagter.map(({ kind }) => kind))]],
    [channelField(slug), [...new Set(fuldmagter.map(({ channel }) => channel))]],
  ]);
  return { emne: rows.map(({ slug }) => slug), ...Object.fromEntries(chosen) };
}
