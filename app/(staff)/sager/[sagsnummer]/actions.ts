"use server";

import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { parseForm, type TypedForm, typed, typedForm } from "@/lib/form/form";
import { actOnLetter } from "@/lib/post/letters/by-hand";
import type { Act } from "@/lib/sag/acts";
import { keepAttempt } from "@/lib/sag/attempt";
import { assignByForm } from "@/lib/sag/dividing/assign-by-form";
import { revokeFuldmagter } from "@/lib/sag/fates/revoke";
import { beginChange } from "@/lib/sag/guide/begin-change";
import { beginRenewal } from "@/lib/sag/guide/begin-renewal";
import { FORM_STEPS } from "@/lib/sag/input/step";
import { noteJournalNumber } from "@/lib/sag/journal/journalise";
import { sendPapersByPost } from "@/lib/sag/papers/send-papers";
import { currentVersion } from "@/lib/sag/queries";
import { REVEAL_FORM, revealCpr } from "@/lib/sag/reveal";
import { type Stepped, stepSag } from "@/lib/sag/step";

/** Takes the step that a form of the page asks for; refused, what was typed is kept and shown again. */
export async function takeStep(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:read");
  const form = typedForm(data);
  const step = FORM_STEPS.find((name) => name === typed(form, "trin")) ?? notFound();
  return act(actor, step, form, (asked, now) => stepSag(actor, { ...asked, step }, now));
}

/** Notes what the fuldmagtsgiver took back. */
export async function revoke(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:read");
  return act(actor, "revoke", typedForm(data), (asked, now) => revokeFuldmagter(actor, asked, now));
}

/** Notes the journal's number of the sag, or corrects it. */
export async function journalise(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:read");
  return act(actor, "journalise", typedForm(data), (asked, now) => noteJournalNumber(actor, asked, now));
}

/** Lays the papers to be signed ready for the post. */
export async function sendPapers(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  return act(actor, "send_papers", typedForm(data), (asked, now) => sendPapersByPost(actor, asked, now));
}

/** Notes that a letter came back, sends it again, or stops it. */
export async function actOnLetterHere(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const form = typedForm(data);
  const result = await actOnLetter(actor, form, new Date());
  if (!result.ok && result.refusal === "not_found") notFound();
  const why = result.ok ? "" : `?brev=${result.refusal}`;
  redirect(`/sager/${encodeURIComponent(typed(form, "sagsnummer"))}${why}#breve`);
}

type Verb = (asked: { sagsnummer: string; form: TypedForm }, now: Date) => Promise<Stepped>;

async function act(actor: Actor, name: Act, form: TypedForm, verb: Verb): Promise<never> {
  const sagsnummer = typed(form, "sagsnummer");
  const now = new Date();
  const result = await verb({ sagsnummer, form }, now);
  if (result.ok) redirect(`/sager/${sagsnummer}`);
  if ("refusal" in result && result.refusal === "not_found") notFound();
  redirect(`/sager/${sagsnummer}?forsoeg=${await keepAttempt(actor, { of: name, form }, now)}`);
}

/** Takes the sag, gives it to a colleague, or puts it back. */
export async function assign(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:assign");
  const form = typedForm(data);
  const sagsnummer = typed(form, "sagsnummer");
  const now = new Date();
  const result = await assignByForm(actor, form, now);
  if (result.ok && result.left.every(({ refusal }) => refusal === "has_it_already")) {
    redirect(`/sager/${sagsnummer}`);
  }
  if (result.ok && result.left.some(({ refusal }) => refusal === "not_found")) notFound();
  redirect(`/sager/${sagsnummer}?forsoeg=${await keepAttempt(actor, { of: "assign", form }, now)}`);
}

/** Shows a whole CPR number for two minutes; the log says to whom and why. */
export async function showCpr(data: FormData): Promise<void> {
  const { actor } = await requirePermission("person:reveal");
  const form = typedForm(data);
  const asked = parseForm(REVEAL_FORM, form);
  const sagsnummer = typed(form, "sagsnummer");
  if (!asked.ok) redirect(`/sager/${sagsnummer}`);
  const { rolle: personRole, formaal: purpose } = asked.value;
  const id = await revealCpr(actor, { sagsnummer, personRole, purpose });
  if (!id) notFound();
  redirect(`/sager/${sagsnummer}?vis=${id}`);
}

/** Opens the guide with what the sag holds, to change it. */
export async function correctSag(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:handle");
  const sagsnummer = typed(typedForm(data), "sagsnummer");
  const draft = (await beginChange(actor, sagsnummer, new Date())) ?? (await leadToSag(actor, sagsnummer));
  redirect(`/sager/ny/${draft}/fuldmagtsgiver`);
}

/** Opens the guide with what can be given anew; the sag that it becomes renews this one. */
export async function renew(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:register");
  const sagsnummer = typed(typedForm(data), "sagsnummer");
  const draft = (await beginRenewal(actor, sagsnummer, new Date())) ?? (await leadToSag(actor, sagsnummer));
  redirect(`/sager/ny/${draft}/behov`);
}

/** A colleague was first, and it is not to be done any more: the page of the sag says where it stands. */
async function leadToSag(actor: Actor, sagsnummer: string): Promise<never> {
  if (await currentVersion(actor, sagsnummer)) redirect(`/sager/${sagsnummer}`);
  notFound();
}
