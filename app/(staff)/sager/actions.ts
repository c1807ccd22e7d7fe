"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";
import { divide } from "@/lib/sag/dividing/division";
import { readNames } from "@/lib/sag/queue/names";
import { parseQueueQuery, queueHref } from "@/lib/sag/queue/query";
import { keepViewAttempt } from "@/lib/saved-view/attempt";
import { deleteView, saveView } from "@/lib/saved-view/save";

/** Keeps the list that is shown under a name; refused, what was typed is kept and shown again. */
export async function keepView(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:read");
  const form = typedForm(data);
  const now = new Date();
  const query = await queryIn(form, now);
  const saved = await saveView(actor, { form, query });
  if (saved.ok) redirect(queueHref(query, { view: saved.id }));
  if ("refusal" in saved) notFound();
  const attempt = await keepViewAttempt(actor, form, now);
  redirect(queueHref(query, { view: typed(form, "visning"), attempt }));
}

/** Throws an own view away; the list stays. */
export async function discardView(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:read");
  const form = typedForm(data);
  if (!(await deleteView(actor, typed(form, "visning")))) notFound();
  redirect(queueHref(await queryIn(form, new Date())));
}

/** Divides the sager that are ticked, or takes one from its row; leads back to the list with what became of them. */
export async function divideChosen(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:assign");
  const form = typedForm(data);
  const now = new Date();
  const { id, isWell } = await divide(actor, form, now);
  const back = queueHref(await queryIn(form, now), { view: typed(form, "visning") });
  redirect(`${back}&fordelt=${id}${isWell ? "" : "&fejl=1"}`);
}

/** The list that a form carries along; no place in it, which names a sag. */
async function queryIn(form: TypedForm, now: Date) {
  const words = Object.fromEntries(Object.entries(form).map(([name, values]) => [name, values[0]]));
  return parseQueueQuery(words, await readNames(copenhagenDay(now)));
}
