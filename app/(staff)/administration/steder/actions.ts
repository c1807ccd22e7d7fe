"use server";

import { notFound, redirect } from "next/navigation";
import { seqOf } from "@/lib/administration/seq";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";
import { addPlace, changePlace } from "@/lib/location/change";
import { parsePlace } from "@/lib/location/input";
import { readPlace } from "@/lib/location/read";
import type { PlaceRefusal } from "@/lib/location/refusals";

const LIST = "/administration/steder";

/** A place that was not there. */
export async function addLocation(data: FormData): Promise<void> {
  const { actor } = await requirePermission("setting:edit");
  const form = typedForm(data);
  const now = new Date();
  const parsed = parsePlace(form, { today: copenhagenDay(now), state: "new" });
  if (!parsed.ok) return keep(actor, "ny", { form }, now);
  const made = await addPlace(actor, parsed.value, now);
  if (!made.ok) return keep(actor, "ny", { form, refusal: made.refusal }, now);
  redirect(`${LIST}/${made.slug}?gemt=1`);
}

/** Another name, other days, or a last day; a closed place opens anew. */
export async function changeLocation(data: FormData): Promise<void> {
  const { actor } = await requirePermission("setting:edit");
  const form = typedForm(data);
  const now = new Date();
  const today = copenhagenDay(now);
  const { slug, state } = (await readPlace(typed(form, "sted"), today)) ?? notFound();
  const parsed = parsePlace(form, { today, state });
  if (!parsed.ok) return keep(actor, slug, { form }, now);
  const result = await changePlace(actor, { slug, place: parsed.value, seen: seqOf(form) }, now);
  if (!result.ok) return keep(actor, slug, { form, refusal: result.refusal }, now);
  redirect(`${LIST}/${slug}?gemt=1`);
}

type Kept = { form: TypedForm; refusal?: PlaceRefusal };

async function keep(actor: Actor, slug: string, kept: Kept, now: Date): Promise<never> {
  redirect(`${LIST}/${slug}?forsoeg=${await keepForm(actor, { of: `sted ${slug}`, ...kept }, now)}`);
}
