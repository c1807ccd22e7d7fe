"use server";

import { notFound, redirect } from "next/navigation";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { keepForm } from "@/lib/draft/kept-form";
import { typed, typedForm } from "@/lib/form/form";
import { answerRemark } from "@/lib/remark/answer";
import { answerForm, REMARK_FORMS } from "@/lib/remark/attempt";
import { parseAnswer, parseRecorded } from "@/lib/remark/input";
import { recordRemark } from "@/lib/remark/record";

const LIST = "/rapporter/bemaerkninger";

/** What came by mail, by phone or at a meeting. Whoever answers is led on to the answer. */
export async function saveRemark(data: FormData): Promise<void> {
  const { actor } = await requirePermission("remark:record");
  const form = typedForm(data);
  const now = new Date();
  const parsed = parseRecorded(form, { today: copenhagenDay(now) });
  if (!parsed.ok) {
    redirect(`${LIST}/ny?forsoeg=${await keepForm(actor, { of: REMARK_FORMS.record, form }, now)}`);
  }
  const stored = await recordRemark(actor, { ...parsed.value, formId: typed(form, "skema") });
  if (!stored.ok) notFound();
  redirect(can(actor, "remark:answer") ? `${LIST}/${stored.key}?skrevet=1` : `${LIST}/ny?gemt=1`);
}

/** The answer to a remark, with what became of it. */
export async function saveAnswer(data: FormData): Promise<void> {
  const { actor } = await requirePermission("remark:answer");
  const form = typedForm(data);
  const now = new Date();
  const key = typed(form, "bemaerkning");
  const parsed = parseAnswer(form);
  const shown = { key, version: Number(typed(form, "version")) || 0 };
  const result = parsed.ok ? await answerRemark(actor, shown, parsed.value, now) : null;
  if (result?.ok) redirect(`${LIST}/${key}?gemt=1`);
  if (result?.refusal === "not_found" || result?.refusal === "not_permitted") notFound();
  const id = await keepForm(actor, { of: answerForm(key), form, refusal: result?.refusal }, now);
  redirect(`${LIST}/${encodeURIComponent(key)}?forsoeg=${id}`);
}
