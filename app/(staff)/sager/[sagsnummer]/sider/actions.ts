"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { typed, typedForm } from "@/lib/form/form";
import { keepTextAttempt } from "@/lib/post/pages/text-attempt";
import { writePageText } from "@/lib/post/pages/write-text";
import { isSagsnummer } from "@/lib/sag/number";

/** Keeps what stands by hand on a page, as text; refused, what was typed is kept and shown again. */
export async function writeText(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const form = typedForm(data);
  const [sagsnummer, pageId] = [typed(form, "sagsnummer"), typed(form, "side")];
  if (!isSagsnummer(sagsnummer)) notFound();
  const now = new Date();
  const wrote = await writePageText(actor, pageId, form, now);
  const path = `/sager/${sagsnummer}/sider`;
  if (wrote.ok) redirect(`${path}#haandskrift-${pageId}`);
  if ("refusal" in wrote) notFound();
  redirect(`${path}?forsoeg=${await keepTextAttempt(actor, form, now)}`);
}
