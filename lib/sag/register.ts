import { randomUUID } from "node:crypto";
import type { Draft as DraftRow, Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { holdClockRules } from "@/lib/clock/hold";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { deleteDraft } from "@/lib/draft/draft";
import { recordEvent } from "@/lib/events/record";
import { recordHenvendelse } from "@/lib/henvendelse/record";
import { type HeldBlank, holdBlank, linkBlank } from "@/lib/post/blank/link";
import { layScans } from "@/lib/post/match/start-sag";
import type { Basis } from "@/lib/sag/basis";
import { dueAfter } from "@/lib/sag/due";
import type { Registration } from "@/lib/sag/guide/registration";
import { SAG_STEPS, type SagStatus } from "@/lib/sag/lifecycle";
import { nextSagsnummer } from "@/lib/sag/number";
import type { Arrival } from "@/lib/sag/origin";
import { queueForm } from "@/lib/sag/papers/form-letter";
import { printPapers } from "@/lib/sag/papers/papers";
import { fuldmagtsgiverColumns, fuldmagtshaverColumns } from "@/lib/sag/persons";
import { decide, type Refusal } from "@/lib/transitions";

export type Registered =
  | { ok: true; sagsnummer: string }
  | { ok: false; refusal: Refusal | "not_found" | "blank_taken" };

/**
 * Creates the sag of a draft, with parties, fuldmagter, papers, events and its henvendelse. The draft's id is
 * the submission id: sent twice, also at the same time, it makes one sag and gives the same number.
 */
export async function registerSag(
  actor: Actor,
  { submissionId, registration, scans = [] }: Submission,
  now: Date,
): Promise<Registered> {
  const { arrival } = registration;
  const { basis } = registration.behov;
  // Signed on another's paper, or based on a general or future fuldmagt: nothing of ours is to be signed.
  const to = arrival || basis !== "signature" ? "received" : "awaiting_signature";
  const decision = decide<SagStatus>(SAG_STEPS.create, { status: null, to, actor });
  if (!decision.ok) return decision;
  const sagsnummer = await nextSagsnummer(Number(copenhagenDay(now).slice(0, 4)));
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select id from draft where id = ${submissionId}::uuid for update`;
    const made = await tx.sag.findUnique({ where: { submissionId }, select: { sagsnummer: true } });
    if (made) return { ok: true, ...made };
    // Counted without a sag: with one by the same id, its person could be reached from the henvendelse.
    const counted = await tx.henvendelse.findUnique({ where: { submissionId }, select: { id: true } });
    if (counted) return { ok: false, refusal: "not_found" };
    const draft = await tx.draft.findFirst({ where: { id: submissionId, ownerId: actor.userId ?? "" } });
    if (!draft) return { ok: false, refusal: "not_found" };
    const renews = await renewedSag(tx, actor, draft);
    const blank = arrival?.origin === "blank_form" ? arrival : null;
    const held = blank && (await holdBlank(tx, actor, blank.blank, blank.arrivedOn));
    if (blank && !held) return { ok: false, refusal: "blank_taken" };
    const sag = { held, submissionId, registration, basis, status: decision.to, sagsnummer, renews };
    await create(tx, actor, sag, now);
    await layScans(tx, actor, { submissionId, scans, now });
    await deleteDraft(actor, submissionId, tx);
    return { ok: true, sagsnummer };
  });
}

type Submission = {
  submissionId: string;
  registration: Registration;
  /** scanned pages without a sag that it was begun on */
  scans?: readonly string[];
};
type Renewed = { id: string; key: string } | null;
type NewSag = Omit<Submission, "scans"> & {
  basis: Basis;
  status: SagStatus;
  sagsnummer: string;
  renews: Renewed;
  /** the blank form that it is signed on */
  held: HeldBlank | null;
};

/** The sag that a draft of a renewal was begun on; null when it is gone, and the new one then stands alone. */
async function renewedSag(tx: Tx, actor: Actor, { purpose, sagKey }: DraftRow): Promise<Renewed> {
  if (purpose !== "renewal" || !sagKey) return null;
  return tx.sag.findFirst({ where: { key: sagKey, ...visibleTo(actor) }, select: { id: true, key: true } });
}

async function create(
  tx: Tx,
  actor: Actor,
  { registration, renews, held, ...sag }: NewSag,
  now: Date,
): Promise<void> {
  const today = copenhagenDay(now);
  const { arrival } = registration;
  const origin = arrival?.origin ?? "own_form";
  // What came by itself happened on the day it came, also when that is written down later.
  const on = arrival?.arrivedOn ?? today;
  const rules = await holdClockRules(tx, today);
  const due = dueAfter([], { step: "create", from: null, to: sag.status, on }, rules);
  const row = await tx.sag.create({
    data: {
      ...sag,
      origin,
      locationSlug: registration.behov.location,
      assigneeId: actor.userId,
      dueOn: due && toDbDate(due),
      periodFrom: registration.periode.from && toDbDate(registration.periode.from),
      periodTo: toDbDate(registration.periode.to),
      readAloud: registration.readAloud,
      ...registration.helped,
      fuldmagtsgiverName: registration.fuldmagtsgiver.name,
      fuldmagtshaverName: registration.fuldmagtshaver.name,
      renewsId: renews?.id ?? null,
      persons: { create: persons(registration, today) },
      fuldmagter: { create: pakkeIds(registration).map((pakkeId) => ({ pakkeId })) },
    },
  });
  const pageCount = await papersOf(tx, { sagId: row.id, today, arrival, held });
  await recordEvent(tx, {
    subject: { kind: "sag", key: row.key },
    occurredOn: on,
    actor: actor.key,
    fact: {
      type: "sag.stepped",
      step: "create",
      from: null,
      to: sag.status,
      basis: sag.basis,
      origin,
      location: registration.behov.location,
      readAloud: registration.readAloud,
      ...peopleFacts(registration),
      ...(renews ? { renews: renews.key } : {}),
      pakker: pakkeFacts(registration),
      periodTo: registration.periode.to,
      pageCount,
      ...(arrival ? { pages: arrival.pages } : {}),
    },
  });
  await sendPapers(tx, actor, { sagId: row.id, status: sag.status, registration, today });
  await recordHenvendelse(tx, actor, {
    ...registration.behov,
    outcome: "fuldmagt", // whatever its basis
    on,
    sagId: row.id,
  });
}

type Made = { sagId: string; status: SagStatus; registration: Registration; today: string };

/** Whoever asked by phone or by letter is not here to be given the papers: they go by post. */
async function sendPapers(tx: Tx, actor: Actor, { sagId, status, registration, today }: Made): Promise<void> {
  const isElsewhere = ["phone", "letter"].includes(registration.behov.askedBy);
  if (status === "awaiting_signature" && isElsewhere) await queueForm(tx, actor, { sagId, today });
}

type Papers = { sagId: string; today: string; arrival: Arrival | null; held: HeldBlank | null };

/** A blank form that came is the paper of its sag, and its notices went out with it: nothing is printed. */
function papersOf(tx: Tx, { sagId, today, arrival, held }: Papers): Promise<number> {
  if (held && arrival) return linkBlank(tx, { sagId, held, ...arrival });
  return printPapers(tx, { sagId, today, arrival: arrival?.origin === "blank_form" ? null : arrival });
}

function persons({ fuldmagtsgiver, fuldmagtshaver }: Registration, today: string) {
  const [fuldmagtsgiverId, fuldmagtshaverId] = [randomUUID(), randomUUID()];
  return [
    {
      id: fuldmagtsgiverId,
      role: "fuldmagtsgiver",
      ...fuldmagtsgiverColumns(fuldmagtsgiverId, fuldmagtsgiver, today),
    },
    {
      id: fuldmagtshaverId,
      role: "fuldmagtshaver",
      ...fuldmagtshaverColumns(fuldmagtshaverId, fuldmagtshaver),
    },
  ] satisfies Prisma.PersonUncheckedCreateWithoutSagInput[];
}

export function pakkeIds({ topics }: Registration): string[] {
  return topics.flatMap(({ pakker }) => pakker.map(({ id }) => id));
}

export function pakkeFacts({ topics }: Registration) {
  return topics.flatMap(({ type, pakker }) =>
    pakker.map(({ kind, channel }) => ({ type: type.slug, kind, channel })),
  );
}

/** How people were helped and how mail goes, for the log: closed lists alone. What was not asked is left out. */
export function peopleFacts({ fuldmagtsgiver, fuldmagtshaver, helped }: Registration) {
  const caringEmployee = fuldmagtshaver.kind === "person" ? fuldmagtshaver.caringEmployee : null;
  return {
    ...helped,
    ...(fuldmagtsgiver.mailWay === null ? {} : { mailWay: fuldmagtsgiver.mailWay }),
    ...(caringEmployee === null ? {} : { caringEmployee }),
  };
}
