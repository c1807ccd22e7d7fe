"use server";

import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";
import { changeText } from "@/lib/text/change";
import { parseText } from "@/lib/text/input";
import { textHref } from "@/lib/text/places";
import { LONGEST_TEXT } from "@/lib/text/rules";
import { TEXT_SLUGS, type TextSlug } from "@/lib/text/slugs";

/** Saves a new version of a text, or shows it as it would be read. */
export async function saveText(data: FormData): Promise<void> {
  const { actor } = await requirePermission("setting:edit");
  const form = typedForm(data, LONGEST_TYPED);
  const slug = TEXT_SLUGS.find((known) => known === typed(form, "tekstnavn")) ?? notFound();
  const now = new Date();
  const parsed = parseText(slug, form, { today: copenhagenDay(now) });
  if (typed(form, "vis") || !parsed.ok) return keep(actor, slug, { form }, now);
  const seen = Number(typed(form, "version")) || 0;
  const result = await changeText(actor, { slug, ...parsed.value, seen }, now);
  if (result.ok) redirect(`${textHref(slug)}?udgave=${result.version}&gemt=1`);
  return keep(actor, slug, { form, refusal: result.refusal }, now);
}

/** Enough that a text which is too long is told so, and not cut off. */
const LONGEST_TYPED = 3 * LONGEST_TEXT;

type Kept = { form: TypedForm; refusal?: string };

async function keep(actor: Actor, slug: TextSlug, { form, refusal }: Kept, now: Date): Promise<never> {
  const { vis, ...rest } = form;
  const id = await keepForm(actor, { of: slug, form: rest, refusal }, now);
  redirect(`${textHref(slug)}?${vis ? "udkast" : "forsoeg"}=${id}#${vis ? "udkast" : "main"}`);
}
