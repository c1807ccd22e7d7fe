"use server";

import { notFound, redirect } from "next/navigation";
import { seqOf } from "@/lib/administration/seq";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { KEPT_OF } from "@/lib/catalogue/keep/attempt";
import { addNoun } from "@/lib/catalogue/keep/noun/add-noun";
import { changeNoun, type ShownNoun } from "@/lib/catalogue/keep/noun/change-noun";
import { endNoun } from "@/lib/catalogue/keep/noun/end-noun";
import { type NounInUse, nounRules, readNounInUse } from "@/lib/catalogue/keep/noun/in-use";
import { parseEnd, parseMerge, parseNewTypes, parseNoun, parseSplit } from "@/lib/catalogue/keep/noun/input";
import { mergeForvaltning } from "@/lib/catalogue/keep/noun/merge";
import { readNewTypeChoices } from "@/lib/catalogue/keep/noun/noun-list";
import { type Noun, nounHref, nounOfPath } from "@/lib/catalogue/keep/noun/nouns";
import { splitForvaltning } from "@/lib/catalogue/keep/noun/split";
import { copenhagenDay, type IsoDate, parseDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";

/** `to` is the one whose page is shown afterwards, when it is another. */
type Result = { ok: true; to?: string } | { ok: false; refusal?: string };
type Asked = { form: TypedForm; today: IsoDate; now: Date; shown: ShownNoun; inUse: NounInUse };

/** A forvaltning, an area, a life situation or somebody to wait for, that was not there. */
export async function addCatalogueNoun(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  const form = typedForm(data);
  const noun = nounOfPath(typed(form, "slags")) ?? notFound();
  const now = new Date();
  const today = copenhagenDay(now);
  const parsed = parseNoun(form, { today });
  const types = parseNewTypes(form, await readNewTypeChoices(noun, today));
  const made = parsed.ok
    ? await addNoun(actor, { noun, name: parsed.value.fields.name, from: parsed.value.from, types }, now)
    : { ok: false as const };
  if (made.ok) redirect(`${nounHref(noun, made.slug)}?gemt=ny`);
  const refusal = "refusal" in made ? made.refusal : undefined;
  redirect(`${nounHref(noun)}?forsoeg=${await keepForm(actor, { of: KEPT_OF, form, refusal }, now)}`);
}

/** What one is called, and of a life situation its place and its types, from a day on. */
export async function changeCatalogueNoun(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, today, now, shown, inUse }) => {
    const parsed = parseNoun(form, nounRules(inUse, today));
    return parsed.ok ? changeNoun(actor, { ...shown, ...parsed.value }, now) : { ok: false };
  });
}

/** The last day on which one is there, or that it goes on. */
export async function endCatalogueNoun(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, today, now, shown }) => {
    const parsed = parseEnd(form, today);
    return parsed.ok ? endNoun(actor, { ...shown, lastOn: parsed.value.sidste }, now) : { ok: false };
  });
}

/** One forvaltning becomes two. */
export async function splitCatalogueForvaltning(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, today, now, shown, inUse }) => {
    onlyForvaltning(shown.noun);
    const parsed = parseSplit(form, { today, types: inUse.under.types.map(({ slug }) => slug) });
    if (!parsed.ok) return { ok: false };
    const { navn: name, typer: types, fra: from } = parsed.value;
    const made = await splitForvaltning(actor, { ...shown, name, types, from }, now);
    return made.ok ? { ok: true, to: made.slug } : made;
  });
}

/** Two forvaltninger become one. */
export async function mergeCatalogueForvaltning(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, today, now, shown, inUse }) => {
    onlyForvaltning(shown.noun);
    const parsed = parseMerge(form, { today, others: inUse.others.map(({ slug }) => slug) });
    if (!parsed.ok) return { ok: false };
    const { med: into, fra: from } = parsed.value;
    const done = await mergeForvaltning(actor, { ...shown, into, from }, now);
    return done.ok ? { ok: true, to: into } : done;
  });
}

function onlyForvaltning(noun: Noun): void {
  if (noun !== "forvaltning") notFound();
}

async function act(actor: Actor, data: FormData, verb: (asked: Asked) => Promise<Result>): Promise<never> {
  const form = typedForm(data);
  const noun = nounOfPath(typed(form, "slags")) ?? notFound();
  const now = new Date();
  const today = copenhagenDay(now);
  const inUse = await readNounInUse(noun, typed(form, "af"), parseDay(typed(form, "vist")) ?? today);
  const { slug, shownOn } = inUse?.kept ?? notFound();
  const shown = { noun, slug, shownOn, seen: seqOf(form) };
  const result = await verb({ form, today, now, shown, inUse: inUse ?? notFound() });
  if (!result.ok && result.refusal === "not_found") notFound();
  const what = encodeURIComponent(typed(form, "hvad").split(" ")[0] ?? "");
  if (result.ok && result.to) redirect(`${nounHref(noun, result.to)}?gemt=${what}`);
  const page = `${nounHref(noun, slug)}?${shownOn === today ? "" : `fra=${shownOn}&`}`;
  if (result.ok) redirect(`${page}gemt=${what}`);
  const { refusal } = result;
  redirect(`${page}forsoeg=${await keepForm(actor, { of: KEPT_OF, form, refusal }, now)}`);
}
