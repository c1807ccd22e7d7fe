"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { typed, typedForm } from "@/lib/form/form";
import { askForMissing, closeBatch } from "@/lib/post/match/ask-missing";

/** The envelopes are empty. While pages are still read, the page of the batch says so. */
export async function closeScanBatch(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const number = typed(typedForm(data), "bunke");
  const closed = await closeBatch(actor, number);
  if (!closed.ok && closed.refusal === "not_found") notFound();
  redirect(`/post/ind/${number}`);
}

/** Makes the letter about the pages that are missing. When the sag was moved meanwhile, the page says where it stands. */
export async function askMissingPages(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:handle");
  const form = typedForm(data);
  const asked = await askForMissing(actor, form, new Date());
  if (!asked.ok && asked.refusal === "not_found") notFound();
  redirect(`/post/ind/${typed(form, "bunke")}`);
}
