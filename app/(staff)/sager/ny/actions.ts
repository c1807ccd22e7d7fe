"use server";

import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { deleteDraft, deleteExpiredDrafts, readDraft, saveStep } from "@/lib/draft/draft";
import { typed, typedForm } from "@/lib/form/form";
import { finishGuide } from "@/lib/sag/finish";
import { readGuide, stepAfter } from "@/lib/sag/guide";
import { registeredAs } from "@/lib/sag/queries";
import { GUIDE_STEPS } from "@/lib/sag/registration";

/** Saves one step of the guide and goes on, or back to the step with what is wrong. */
export async function saveGuideStep(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:register");
  const { kladde, trin, gem, ...form } = typedForm(data);
  const id = kladde?.[0] ?? "";
  const step = GUIDE_STEPS.find((name) => name === trin?.[0]) ?? notFound();
  const now = new Date();
  // The same form sent again after the sag was made leads to that sag.
  const made = await registeredAs(actor, id);
  if (made) redirect(`/sager/${made}`);
  await deleteExpiredDrafts(now);
  const purpose = (await readDraft(actor, id, now))?.purpose ?? "registration";
  const location = typed(form, "sted") || undefined;
  if (!(await saveStep(actor, { id, purpose, location, step, form }, now))) notFound();
  if (gem) redirect("/sager?gemt=1");
  if (step === "opret") return finish(actor, id, now);
  const guide = (await readGuide(actor, id, now)) ?? notFound();
  redirect(guide.parsed[step].ok ? stepUrl(id, stepAfter(step)) : `${stepUrl(id, step)}?fejl=1`);
}

/** Throws a draft away. */
export async function discardDraft(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:register");
  await deleteDraft(actor, typed(typedForm(data), "kladde"));
  redirect("/sager");
}

async function finish(actor: Actor, id: string, now: Date): Promise<void> {
  const guide = await readGuide(actor, id, now);
  const result = guide && (await finishGuide(actor, guide, now));
  if (!result) notFound();
  if (result.ok) redirect(`/sager/${result.sagsnummer}`);
  redirect(
    "step" in result
      ? `${stepUrl(id, result.step)}?fejl=1`
      : `${stepUrl(id, "opret")}?afvist=${result.refusal}`,
  );
}

function stepUrl(id: string, step: string): string {
  return `/sager/ny/${id}/${step}`;
}
