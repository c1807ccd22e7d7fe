"use server";

import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";
import { approveReport } from "@/lib/report/making/approve";
import { beginReport } from "@/lib/report/making/begin";
import { composeReport } from "@/lib/report/making/compose";
import type { ReportForm } from "@/lib/report/making/draft-view";
import { editReport } from "@/lib/report/making/edit";
import { LONGEST_TYPED, parseApproval, parseDraft, parseReturn } from "@/lib/report/making/input";
import type { ReportRefusal } from "@/lib/report/making/judge";
import { publishReport } from "@/lib/report/making/publish";
import { readReport } from "@/lib/report/making/read-report";
import { recountReport } from "@/lib/report/making/recount";
import { sendReport } from "@/lib/report/making/send";
import { sendReportBack } from "@/lib/report/making/send-back";
import type { ReportStepped, ShownReport } from "@/lib/report/making/step";
import { parseQuarter, quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

/** Opens a quarter: its figures are counted, and the draft stands there. */
export async function beginDraft(data: FormData): Promise<void> {
  const { actor } = await requirePermission("report:write");
  const { quarter } = posted(data);
  const result = await beginReport(actor, quarter, new Date());
  if (!result.ok) notFound();
  redirect(pathOf(quarter));
}

/** Saves the draft; and counts anew, or asks for approval, when that was the button. */
export async function saveDraft(data: FormData): Promise<void> {
  const { actor } = await requirePermission("report:write");
  const { form, quarter, version } = posted(data);
  const now = new Date();
  const report = (await readReport(quarter)) ?? notFound();
  const { content } = await composeReport(report, now);
  const parsed = parseDraft(content.sections, form);
  if (!parsed.ok) return refuse(actor, { quarter, name: "kladde", form }, now);
  const saved = await editReport(actor, { quarter, version }, parsed.value, now);
  if (!saved.ok) return refuse(actor, { quarter, name: "kladde", form, refusal: saved.refusal }, now);
  const shown = { quarter, version: saved.version };
  const then = await afterSaving(actor, shown, form, now);
  if (!then.ok) {
    const kept = { ...form, version: [String(saved.version)] };
    return refuse(actor, { quarter, name: "kladde", form: kept, refusal: then.refusal }, now);
  }
  redirect(`${pathOf(quarter)}${typed(form, "handling") === "send" ? "" : "?gemt=1"}`);
}

function afterSaving(actor: Actor, shown: ShownReport, form: TypedForm, now: Date): Promise<ReportStepped> {
  const act = typed(form, "handling");
  if (act === "send") return sendReport(actor, shown, typed(form, "godkender"), now);
  if (act === "optael") return recountReport(actor, shown, now);
  return Promise.resolve({ ok: true, version: shown.version });
}

/** A second person has read it, and says so. */
export async function approveDraft(data: FormData): Promise<void> {
  const { actor } = await requirePermission("report:approve");
  const { form, quarter, version } = posted(data);
  const now = new Date();
  if (parseApproval(form).length > 0) return refuse(actor, { quarter, name: "godkend", form }, now);
  const result = await approveReport(actor, { quarter, version, read: typed(form, "indhold") }, now);
  return answer(actor, { quarter, name: "godkend", form, result }, now);
}

/** Sends it back to its author, with what is to be mended. */
export async function sendDraftBack(data: FormData): Promise<void> {
  const { actor } = await requirePermission("report:approve");
  const { form, quarter, version } = posted(data);
  const now = new Date();
  const parsed = parseReturn(form);
  if (!parsed.ok) return refuse(actor, { quarter, name: "tilbage", form }, now);
  const result = await sendReportBack(actor, { quarter, version }, parsed.value, now);
  return answer(actor, { quarter, name: "tilbage", form, result }, now);
}

/** Publishes what was approved. */
export async function publishDraft(data: FormData): Promise<void> {
  const { actor } = await requirePermission("report:write");
  const { form, quarter, version } = posted(data);
  const now = new Date();
  const result = await publishReport(actor, { quarter, version }, now);
  return answer(actor, { quarter, name: "udgiv", form, result }, now);
}

function posted(data: FormData) {
  const form = typedForm(data, LONGEST_TYPED);
  const quarter = parseQuarter(typed(form, "kvartal")) ?? notFound();
  return { form, quarter, version: Number(typed(form, "version")) || 0 };
}

type Answered = { quarter: Quarter; name: ReportForm; form: TypedForm };

function answer(actor: Actor, { result, ...of }: Answered & { result: ReportStepped }, now: Date) {
  if (result.ok) redirect(pathOf(of.quarter));
  return refuse(actor, { ...of, refusal: result.refusal }, now);
}

async function refuse(
  actor: Actor,
  { quarter, name, form, refusal }: Answered & { refusal?: ReportRefusal },
  now: Date,
): Promise<never> {
  if (refusal === "not_found") notFound();
  const id = await keepForm(actor, { of: `rapport-${name}`, form, refusal }, now);
  redirect(`${pathOf(quarter)}?forsoeg=${id}${name === "kladde" ? "&ret=1" : ""}`);
}

function pathOf(quarter: Quarter): string {
  return `/rapporter/${quarterId(quarter)}`;
}
