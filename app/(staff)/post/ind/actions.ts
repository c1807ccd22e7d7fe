"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { typed, typedForm } from "@/lib/form/form";
import { tryAgain } from "@/lib/jobs/outbox";
import { hurry } from "@/lib/jobs/post-work";
import { readBatchView } from "@/lib/post/in/batches";
import { eraseBatch } from "@/lib/post/in/erase-batch";

/** Erases a pile that was put in by mistake. */
export async function discardBatch(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const number = Number(typed(typedForm(data), "slet-bunke"));
  const erased = await eraseBatch(actor, Number.isSafeInteger(number) ? number : 0);
  if (erased.ok) redirect("/post/ind?slettet=1");
  if (erased.refusal === "not_found") notFound();
  redirect(`/post/ind/${number}?brugt=1`);
}

/** Begins anew what was given up. */
export async function readBatchAgain(data: FormData): Promise<void> {
  await requirePermission("post:handle");
  const batch = await readBatchView(typed(typedForm(data), "laes-bunke"));
  if (!batch) notFound();
  await tryAgain("read_batch", batch.id);
  hurry();
  redirect(`/post/ind/${batch.number}`);
}
