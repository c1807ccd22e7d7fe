"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { parseForm, typed, typedForm } from "@/lib/form/form";
import { keepAttempt } from "@/lib/sag/attempt";
import { beginChange } from "@/lib/sag/begin-change";
import { FORM_STEPS } from "@/lib/sag/input/step";
import { REVEAL_FORM, revealCpr } from "@/lib/sag/reveal";
import { stepSag } from "@/lib/sag/step";

/** Takes the step that a form of the page asks for; refused, what was typed is kept and shown again. */
export async function takeStep(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:read");
  const form = typedForm(data);
  const sagsnummer = typed(form, "sagsnummer");
  const step = FORM_STEPS.find((name) => name === typed(form, "trin")) ?? notFound();
  const now = new Date();
  const result = await stepSag(actor, { sagsnummer, step, form }, now);
  if (result.ok) redirect(`/sager/${sagsnummer}`);
  if ("refusal" in result && result.refusal === "not_found") notFound();
  redirect(`/sager/${sagsnummer}?forsoeg=${await keepAttempt(actor, step, form, now)}`);
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
  const draft = await beginChange(actor, typed(typedForm(data), "sagsnummer"), new Date());
  if (!draft) notFound();
  redirect(`/sager/ny/${draft}/fuldmagtsgiver`);
}
