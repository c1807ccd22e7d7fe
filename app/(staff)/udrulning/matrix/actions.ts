"use server";

import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm, typedMany } from "@/lib/form/form";
import { parseShown, parseStepForm } from "@/lib/rollout/input";
import { readParties } from "@/lib/rollout/parties";
import { refusedAs, SEVERAL_FORM } from "@/lib/rollout/several-attempt";
import { stepRollouts } from "@/lib/rollout/step";

/** Steps the chosen rollouts, all or none. What the page was filtered by stays. */
export async function stepSeveral(data: FormData): Promise<void> {
  const { actor } = await requirePermission("rollout:step");
  const form = typedForm(data);
  const now = new Date();
  const parsed = parseStepForm(form, [...(await readParties(copenhagenDay(now))).keys()]);
  const shown = parseShown(typedMany(form, "valgt"));
  if (!parsed.ok || shown.length === 0) return refuse(actor, form, now);
  const result = await stepRollouts(actor, { shown, ask: parsed.value }, now);
  if (!result.ok) return refuse(actor, { ...form, afvist: refusedAs(result.refused) }, now);
  redirect(pathOf(form));
}

async function refuse(actor: Actor, form: TypedForm, now: Date): Promise<never> {
  redirect(pathOf(form, await keepForm(actor, { of: SEVERAL_FORM, form }, now)));
}

function pathOf(form: TypedForm, attempt?: string): string {
  const filter = new URLSearchParams(typed(form, "filter"));
  if (attempt) filter.set("forsoeg", attempt);
  const query = filter.toString();
  return `/udrulning/matrix${query ? `?${query}` : ""}`;
}
