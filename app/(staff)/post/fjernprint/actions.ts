"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { typed, typedForm } from "@/lib/form/form";
import { hurry } from "@/lib/jobs/post-work";
import { runNumber } from "@/lib/post/out/run";
import { beginRemoteRun } from "@/lib/post/remote/begin";
import { takeReceipts } from "@/lib/post/remote/receipts";
import { giveUpRemoteRun } from "@/lib/post/remote/undo";

/** Takes what the print service can print into a run, and has it laid in its folder. */
export async function sendRemote(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const begun = await beginRemoteRun(actor, { id: typed(typedForm(data), "indsendelse") }, new Date());
  if (!begun.ok && begun.refusal === "not_found") notFound();
  if (!begun.ok) redirect(`/post/ud?fjernprint=${begun.refusal}`);
  hurry();
  redirect(`/post/fjernprint/${begun.number}`);
}

/** Looks for receipts now, for whoever does not want to wait for the clock. */
export async function lookForReceipts(data: FormData): Promise<void> {
  await requirePermission("post:handle");
  const number = runNumber(typed(typedForm(data), "koersel")) ?? notFound();
  await takeReceipts(new Date());
  redirect(`/post/fjernprint/${number}`);
}

/** Puts the letters of a run that could not be laid in the folder back in the queue. */
export async function giveUp(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const number = runNumber(typed(typedForm(data), "koersel")) ?? notFound();
  await giveUpRemoteRun(actor, number);
  redirect(`/post/fjernprint/${number}`);
}
