"use server";

import { redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { typed, typedForm } from "@/lib/form/form";
import { actOnLetter } from "@/lib/post/letters/by-hand";
import { outFilter, outHref } from "@/lib/post/out-filter";

/** Notes that a letter came back, sends it again, or stops it; refused, the page says why. */
export async function actOnLetterOut(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  const form = typedForm(data);
  const result = await actOnLetter(actor, form, new Date());
  redirect(outHref(outFilter(typed(form, "vis")), result.ok ? undefined : result.refusal));
}
