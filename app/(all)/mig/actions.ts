"use server";

import { notFound, redirect } from "next/navigation";
import { type AbsenceSaved, callOffAbsence, saveAbsence } from "@/lib/absence/save";
import { landingFor } from "@/lib/auth/landing";
import { changeOwnPassword } from "@/lib/auth/own-password";
import { chooseMondayMail, chooseMorningMail } from "@/lib/auth/own-settings";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission, requireUser } from "@/lib/auth/session";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";

/** Says when one is away, or changes it. */
export async function sayAway(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:assign");
  const form = typedForm(data);
  const now = new Date();
  const saved = await saveAbsence(actor, form, now);
  if (saved.ok) redirect("/mig?gemt=vaek");
  return showAgain(actor, form, saved, now);
}

export async function callOff(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:assign");
  const form = typedForm(data);
  const now = new Date();
  const saved = await callOffAbsence(actor, form, now);
  if (saved.ok) redirect("/mig?gemt=aflyst");
  return showAgain(actor, form, saved, now);
}

/** The form as it was typed, with what is wrong; an absence that is gone or over is not found. */
async function showAgain(
  actor: Actor,
  form: TypedForm,
  saved: Exclude<AbsenceSaved, { ok: true }>,
  now: Date,
): Promise<never> {
  const refusal = "refusal" in saved ? saved.refusal : undefined;
  if (refusal === "not_found") redirect("/mig?gemt=vaek-nu");
  if (refusal === "not_permitted") notFound();
  const kept = await keepForm(actor, { of: "absence", form, refusal }, now);
  const changes = typed(form, "fravaer");
  redirect(`/mig?${changes ? `ret=${changes}&` : ""}forsoeg=${kept}`);
}

export async function chooseMail(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:assign");
  await chooseMorningMail(actor, typed(typedForm(data), "morgenmail") !== "");
  redirect("/mig?gemt=mail");
}

export async function chooseDigest(data: FormData): Promise<void> {
  const { actor } = await requirePermission("rollout:step");
  await chooseMondayMail(actor, typed(typedForm(data), "mandagsmail") !== "");
  redirect("/mig?gemt=mail");
}

/** What was typed is never kept: a refusal says in the address which rules were broken, and nothing else. */
export async function changePassword(data: FormData): Promise<void> {
  const signedIn = await requireUser({ evenTemporary: true });
  const { actor, user } = signedIn;
  const form = typedForm(data);
  const typedPasswords = {
    old: typed(form, "nuvaerende"),
    fresh: typed(form, "ny"),
    again: typed(form, "igen"),
  };
  const changed = await changeOwnPassword({ actor, sessionId: user.sessionId }, typedPasswords, new Date());
  if (!changed.ok) redirect(`/mig/adgangskode?fejl=${changed.refusals.join(".")}`);
  redirect(user.temporaryPassword ? landingFor(actor) : "/mig?gemt=kode");
}
