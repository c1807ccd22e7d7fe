"use server";

import { notFound, redirect } from "next/navigation";
import { seqOf } from "@/lib/administration/seq";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { addPakke } from "@/lib/catalogue/keep/add-pakke";
import { addType } from "@/lib/catalogue/keep/add-type";
import { KEPT_OF } from "@/lib/catalogue/keep/attempt";
import { changePakke } from "@/lib/catalogue/keep/change-pakke";
import { changeType } from "@/lib/catalogue/keep/change-type";
import { readTypeChoices } from "@/lib/catalogue/keep/choices";
import {
  isNational,
  parseNewPakke,
  parseNewType,
  parsePakke,
  parseTurn,
  parseType,
} from "@/lib/catalogue/keep/input";
import { readKept } from "@/lib/catalogue/keep/read";
import { turnNational } from "@/lib/catalogue/keep/turn-national";
import { NEW_TYPE, rulesOf } from "@/lib/catalogue/keep/type-page";
import { copenhagenDay, type IsoDate, parseDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";
import { addNote, changeNote, deleteNote } from "@/lib/rollout/note";
import { parseNote, parseTicket } from "@/lib/rollout/note-input";
import { noteTicket } from "@/lib/rollout/ticket";
import { isSlug } from "@/lib/slug";
import { isUuid } from "@/lib/uuid";

type Result = { ok: true } | { ok: false; refusal?: string };
type Asked = { form: TypedForm; slug: string; shownOn: IsoDate; today: IsoDate; now: Date };

/** A type that was not there, with its first rollout. */
export async function addCatalogueType(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  const form = typedForm(data);
  const now = new Date();
  const today = copenhagenDay(now);
  const parsed = parseNewType(
    form,
    rulesOf({ ...NEW_TYPE, national: isNational(form) }, await readTypeChoices(today), today),
  );
  const made = parsed.ok ? await addType(actor, parsed.value, now) : { ok: false as const };
  if (made.ok) redirect(`/katalog/${made.slug}?gemt=ny`);
  const refusal = "refusal" in made ? made.refusal : undefined;
  redirect(`/katalog/ny?forsoeg=${await keepForm(actor, { of: KEPT_OF, form, refusal }, now)}`);
}

/** What a type is called, says, rests on and belongs to, from a day on. */
export async function changeCatalogueType(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, slug, shownOn, today, now }) => {
    const [type, choices] = [await readKept(slug, shownOn), await readTypeChoices(shownOn)];
    const parsed = parseType(form, rulesOf(type ?? notFound(), choices, today));
    if (!parsed.ok) return { ok: false };
    return changeType(actor, { slug, ...parsed.value, shownOn, seen: seqOf(form) }, now);
  });
}

/** One thing more that a citizen can give of a type. */
export async function addCataloguePakke(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, slug, today, now }) => {
    const parsed = parseNewPakke(form, today);
    return parsed.ok ? addPakke(actor, { slug, ...parsed.value }, now) : { ok: false };
  });
}

/** Makes a type national from a day on, or the municipality's again. */
export async function turnTypeNational(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, slug, shownOn, today, now }) => {
    const [type, choices] = [await readKept(slug, shownOn), await readTypeChoices(shownOn)];
    const parsed = parseTurn(form, rulesOf(type ?? notFound(), choices, today));
    if (!parsed.ok) return { ok: false };
    return turnNational(actor, { slug, ...parsed.value, shownOn, seen: seqOf(form) }, now);
  });
}

/** What is known of one pakke, from a day on. */
export async function changeCataloguePakke(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, slug, shownOn, today, now }) => {
    const pakkeId = idOf(form);
    const type = (await readKept(slug, shownOn)) ?? notFound();
    const { source } = type.pakker.find(({ id }) => id === pakkeId) ?? notFound();
    const parsed = parsePakke(form, { today, source });
    if (!parsed.ok) return { ok: false };
    return changePakke(actor, { slug, pakkeId, ...parsed.value, shownOn, seen: seqOf(form) }, now);
  });
}

/** The number of the case at the vendor. */
export async function noteRolloutTicket(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, slug, now }) => {
    const parsed = parseTicket(form);
    if (!parsed.ok) return { ok: false };
    const shown = { key: idOf(form), version: versionOf(form) };
    return noteTicket(actor, { slug, shown, ticket: parsed.value.sagsnummer }, now);
  });
}

/** A note on a type. */
export async function addRolloutNote(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, slug, now }) => {
    const parsed = parseNote(form);
    return parsed.ok ? addNote(actor, { typeSlug: slug, body: parsed.value.note }, now) : { ok: false };
  });
}

/** Changes one's own note, or deletes it when that button is pressed. */
export async function changeRolloutNote(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  await act(actor, data, async ({ form, slug }) => {
    const shown = { id: idOf(form), typeSlug: slug, version: versionOf(form) };
    if (typed(form, "slet") !== "") return deleteNote(actor, shown);
    const parsed = parseNote(form);
    return parsed.ok ? changeNote(actor, shown, parsed.value.note) : { ok: false };
  });
}

/** The id in which form of the page it is: `slags <id>`. */
function idOf(form: TypedForm): string {
  const id = typed(form, "hvad").split(" ")[1] ?? "";
  return isUuid(id) ? id : notFound();
}

function versionOf(form: TypedForm): number {
  const value = typed(form, "version");
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

/** Which form of the page was saved, as its answer says: `slags`. */
function savedPart(form: TypedForm): string {
  return encodeURIComponent(typed(form, "hvad").split(" ")[0] ?? "");
}

async function act(actor: Actor, data: FormData, verb: (asked: Asked) => Promise<Result>): Promise<never> {
  const form = typedForm(data);
  const slug = typed(form, "type");
  if (!isSlug(slug)) notFound();
  const now = new Date();
  const today = copenhagenDay(now);
  const shownOn = parseDay(typed(form, "vist")) ?? today;
  const result = await verb({ form, slug, shownOn, today, now });
  if (!result.ok && result.refusal === "not_found") notFound();
  const page = `/katalog/${slug}?${shownOn === today ? "" : `fra=${shownOn}&`}`;
  if (result.ok) redirect(`${page}gemt=${typed(form, "slet") ? "slettet" : savedPart(form)}`);
  const { refusal } = result;
  redirect(`${page}forsoeg=${await keepForm(actor, { of: KEPT_OF, form, refusal }, now)}`);
}
