"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { keepForm } from "@/lib/draft/kept-form";
import { typed, typedForm } from "@/lib/form/form";
import { hurry } from "@/lib/jobs/post-work";
import { beginRun } from "@/lib/post/out/begin-run";
import { runNumber } from "@/lib/post/out/run";
import { SEND_FORM } from "@/lib/post/out/send-fields";
import { sendRun } from "@/lib/post/out/send-run";
import { undoRun } from "@/lib/post/out/undo-run";

/** Takes what is queued into a run and has it made. */
export async function printAll(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const begun = await beginRun(actor, { id: typed(typedForm(data), "indsendelse") }, new Date());
  if (!begun.ok && begun.refusal === "not_found") notFound();
  if (!begun.ok) redirect("/post/ud?tom=1");
  hurry();
  redirect(`/post/ud/${begun.number}`);
}

/** Marks the letters of a run as sent; refused, what was typed is kept and shown again. */
export async function markSent(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const form = typedForm(data);
  const now = new Date();
  const number = runNumber(typed(form, "koersel")) ?? notFound();
  const sent = await sendRun(actor, { number, form }, now);
  if (sent.ok) redirect(`/post/ud/${number}`);
  if ("errors" in sent)
    redirect(`/post/ud/${number}?forsoeg=${await keepForm(actor, { of: SEND_FORM, form }, now)}`);
  if (sent.refusal === "not_found") notFound();
  redirect(`/post/ud/${number}?nej=1`);
}

/** Puts the letters of a run back in the queue. */
export async function putBack(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const number = runNumber(typed(typedForm(data), "koersel")) ?? notFound();
  const undone = await undoRun(actor, number, new Date());
  if (!undone.ok && undone.refusal === "not_found") notFound();
  redirect(`/post/ud/${number}${undone.ok ? "" : "?nej=1"}`);
}
