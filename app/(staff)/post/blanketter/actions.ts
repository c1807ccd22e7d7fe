"use server";

import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { readLocations } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";
import { HAND_OUT_FORM, MAKE_FORM } from "@/lib/post/blank/attempt";
import { blankNumber } from "@/lib/post/blank/blank";
import { parseCorrection, parseHandOut, parseMake } from "@/lib/post/blank/input";
import { makeBlanks } from "@/lib/post/blank/make";
import { moveBlanks } from "@/lib/post/blank/move";
import type { Span } from "@/lib/post/blank/spans";
import { refusedWords } from "@/lib/post/blank/words";
import { isUuid } from "@/lib/uuid";

const LIST = "/post/blanketter";

/** New blank forms for the stock. */
export async function makeBlankForms(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const form = typedForm(data);
  const now = new Date();
  const parsed = parseMake(form);
  if (!parsed.ok) return keep(actor, { at: LIST, of: MAKE_FORM, form }, now);
  const submission = typed(form, "indsendelse");
  if (!isUuid(submission)) redirect(LIST);
  const made = await makeBlanks(actor, { count: parsed.value.count, submission }, now);
  if (!made.ok) return keep(actor, { at: LIST, of: MAKE_FORM, form, refusal: made.refusal }, now);
  redirect(`${LIST}?lavet=${submission}`);
}

/** A span of numbers goes to a place. */
export async function handOutBlankForms(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const form = typedForm(data);
  const now = new Date();
  const today = copenhagenDay(now);
  const parsed = parseHandOut(form, { today, locations: await readLocations(today) });
  const kept = { at: `${LIST}/udlever`, of: HAND_OUT_FORM };
  if (!parsed.ok) return keep(actor, { ...kept, form }, now);
  const moved = await moveBlanks(actor, { step: "hand_out", ...parsed.value });
  if (!moved.ok) {
    const sentence = refusedWords("hand_out", moved);
    return keep(actor, { ...kept, form: { ...form, afvist: [sentence] } }, now);
  }
  redirect(savedUrl("hand_out", parsed.value.span));
}

/** What has become of a span of numbers, once it has been looked at and said yes to. */
export async function correctBlankForms(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const form = typedForm(data);
  const parsed = parseCorrection(form);
  const asked = new URLSearchParams({
    fra: typed(form, "fra"),
    til: typed(form, "til"),
    hvad: typed(form, "hvad"),
  });
  const back = `${LIST}/ret?${asked}`;
  if (!parsed.ok) redirect(back);
  const moved = await moveBlanks(actor, { ...parsed.value, on: copenhagenDay(new Date()) });
  // The page says itself what stands in the way.
  if (!moved.ok) redirect(back);
  redirect(savedUrl(parsed.value.step, parsed.value.span));
}

function savedUrl(step: string, { from, to }: Span): string {
  return `${LIST}?gemt=${step}&fra=${blankNumber(from)}&til=${blankNumber(to)}`;
}

type Kept = { at: string; of: string; form: TypedForm; refusal?: string };

async function keep(actor: Actor, { at, ...kept }: Kept, now: Date): Promise<never> {
  redirect(`${at}?forsoeg=${await keepForm(actor, kept, now)}`);
}
