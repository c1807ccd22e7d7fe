"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { readCatalogueType } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { typed, typedForm } from "@/lib/form/form";
import { keepNationalList, keepNationalRefusal, readKeptNational } from "@/lib/rollout/national/import-keep";
import { readNationalFile } from "@/lib/rollout/national/import-read";
import { importNational } from "@/lib/rollout/national/import-record";
import { parseMonthForm, parseReading } from "@/lib/rollout/national/input";
import { fieldsOf, KEPT_OF, monthHref, monthOf } from "@/lib/rollout/national/month-page";
import { recordMonth } from "@/lib/rollout/national/record-month";

const IMPORT = "/udrulning/nationale-tal/import";

/** Saves the numbers of a month for the pakker of a type. */
export async function writeNationalFigures(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  const form = typedForm(data);
  const now = new Date();
  const today = copenhagenDay(now);
  const type = (await readCatalogueType(typed(form, "type"), today)) ?? notFound();
  const month = monthOf(typed(form, "maaned"), today);
  const fields = fieldsOf(type.pakker);
  const parsed = parseMonthForm(form, { fields: fields.map(({ name }) => name), month, today });
  const href = monthHref(type.slug, month);
  const result = parsed.ok
    ? await recordMonth(actor, { fields, month, typed: parsed.value, seen: typed(form, "version") }, now)
    : { ok: false as const, refusal: undefined };
  if (result.ok) redirect(`${href}&gemt=${result.count}`);
  const { refusal } = result;
  redirect(`${href}&forsoeg=${await keepForm(actor, { of: KEPT_OF, form, refusal }, now)}`);
}

/** Reads a file of numbers and shows it. Nothing of it is recorded. */
export async function readNationalIn(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  const form = typedForm(data);
  const file = data.get("fil");
  const now = new Date();
  const reading = parseReading(form, copenhagenDay(now));
  const parsed = await readNationalFile(file instanceof File ? file : null);
  if (!reading.ok || !parsed.ok) {
    const refusal = parsed.ok ? null : parsed.refusal;
    redirect(`${IMPORT}?afvist=${await keepNationalRefusal(actor, { form, refusal }, now)}`);
  }
  redirect(`${IMPORT}?liste=${await keepNationalList(actor, { list: parsed.list, form }, now)}`);
}

/** Records the numbers that were shown. */
export async function writeImportedFigures(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  const form = typedForm(data);
  const now = new Date();
  const id = typed(form, "liste");
  const kept = (await readKeptNational(actor, id, now)) ?? notFound();
  const result = await importNational(actor, { ...kept, seen: typed(form, "vist") }, now);
  redirect(result.ok ? `${IMPORT}?liste=${id}&gemt=${result.count}` : `${IMPORT}?liste=${id}&andet=ja`);
}
