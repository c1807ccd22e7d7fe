"use server";

import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm, typedMany } from "@/lib/form/form";
import type { RolloutAct } from "@/lib/rollout/act-attempt";
import { correctRollout } from "@/lib/rollout/correct";
import {
  NOBODY,
  parseCorrectionForm,
  parsePlanForm,
  parseShown,
  parseSplitForm,
  parseStepForm,
  parseWaitingForm,
} from "@/lib/rollout/input";
import { readParties } from "@/lib/rollout/parties";
import { movePlan, noteWaiting } from "@/lib/rollout/plan";
import type { Shown } from "@/lib/rollout/shown";
import { splitRollout } from "@/lib/rollout/split";
import { stepRollouts } from "@/lib/rollout/step";
import { isSlug } from "@/lib/slug";

type Result = { ok: true } | { ok: false; refusal?: string };
type Asked = { form: TypedForm; shown: Shown; now: Date };

/** Records that a gate was passed, a pause, a failed test or an end. */
export async function takeRolloutStep(data: FormData): Promise<void> {
  const { actor } = await requirePermission("rollout:step");
  await act(actor, "trin", data, async ({ form, shown, now }) => {
    const parties = await readParties(copenhagenDay(now));
    const parsed = parseStepForm(form, [...parties.keys()]);
    if (!parsed.ok) return { ok: false };
    const result = await stepRollouts(actor, { shown: [shown], ask: parsed.value }, now);
    return result.ok ? result : { ok: false, refusal: result.refused[0]?.refusal };
  });
}

/** Moves the planned days. */
export async function moveRolloutPlan(data: FormData): Promise<void> {
  const { actor } = await requirePermission("rollout:plan");
  await act(actor, "plan", data, async ({ form, shown, now }) => {
    const parsed = parsePlanForm(form);
    if (!parsed.ok) return { ok: false };
    const { drift, naeste, grund } = parsed.value;
    const plan = { liveOn: drift, expectedLiveOn: drift, nextGateOn: naeste };
    return movePlan(actor, { shown, plan, reason: grund ?? undefined }, now);
  });
}

/** Notes whom it waits for. */
export async function noteRolloutWaiting(data: FormData): Promise<void> {
  const { actor } = await requirePermission("rollout:step");
  await act(actor, "venter", data, async ({ form, shown, now }) => {
    const parsed = parseWaitingForm(form);
    if (!parsed.ok) return { ok: false };
    const { venter, dag: on } = parsed.value;
    const parties = await readParties(copenhagenDay(now));
    const party = venter === NOBODY ? null : parties.has(venter) ? venter : notFound();
    return noteWaiting(actor, { shown, party, on }, now);
  });
}

/** Lets some of what it holds go on by itself. */
export async function splitRolloutAt(data: FormData): Promise<void> {
  const { actor } = await requirePermission("rollout:plan");
  await act(actor, "del", data, async ({ form, shown, now }) => {
    const parsed = parseSplitForm(form);
    return parsed.ok ? splitRollout(actor, { shown, ...parsed.value }, now) : { ok: false };
  });
}

/** Corrects what was recorded. */
export async function correctRolloutEvent(data: FormData): Promise<void> {
  const { actor } = await requirePermission("rollout:plan");
  await act(actor, "ret", data, async ({ form, shown, now }) => {
    const parsed = parseCorrectionForm(form);
    if (!parsed.ok) return { ok: false };
    return correctRollout(actor, { shown, correction: parsed.value }, now);
  });
}

async function act(
  actor: Actor,
  name: RolloutAct,
  data: FormData,
  verb: (asked: Asked) => Promise<Result>,
): Promise<never> {
  const form = typedForm(data);
  const [shown] = parseShown(typedMany(form, "valgt"));
  const type = typed(form, "type");
  if (!shown || !isSlug(type)) notFound();
  const now = new Date();
  const result = await verb({ form, shown, now });
  if (result.ok) redirect(`/udrulning/${type}`);
  if (result.refusal === "not_found") notFound();
  const { refusal } = result;
  redirect(
    `/udrulning/${type}?forsoeg=${await keepForm(actor, { of: `udrulning-${name}`, form, refusal }, now)}`,
  );
}
