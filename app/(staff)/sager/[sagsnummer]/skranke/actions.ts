"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { typed, typedForm } from "@/lib/form/form";
import { keepAttempt } from "@/lib/sag/attempt";
import { revealForEntering } from "@/lib/sag/reveal";
import { stepThrough } from "@/lib/sag/step";

/** Takes all the steps of one sitting; or shows the numbers first. Whatever it does, nothing typed is lost. */
export async function saveSitting(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:handle");
  const { vis, ...form } = typedForm(data);
  const sagsnummer = typed(form, "sagsnummer");
  const now = new Date();
  if (vis) {
    const shown = (await revealForEntering(actor, sagsnummer)) ?? notFound();
    const kept = await keepAttempt(actor, { of: "sitting", form }, now);
    redirect(`/sager/${sagsnummer}/skranke?udfyldt=${kept}&vis=${shown}`);
  }
  const result = await stepThrough(actor, { sagsnummer, form }, now);
  if (result.ok) redirect(`/sager/${sagsnummer}`);
  if ("refusal" in result && result.refusal === "not_found") notFound();
  redirect(`/sager/${sagsnummer}/skranke?forsoeg=${await keepAttempt(actor, { of: "sitting", form }, now)}`);
}
