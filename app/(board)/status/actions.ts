"use server";

import { notFound, redirect } from "next/navigation";
import { backTo } from "@/lib/auth/landing";
import { requirePermission } from "@/lib/auth/session";
import { keepForm } from "@/lib/draft/kept-form";
import { typed, typedForm } from "@/lib/form/form";
import { REMARK_FORMS } from "@/lib/remark/attempt";
import { parseRemark } from "@/lib/remark/input";
import { writeRemark } from "@/lib/remark/write";

/** A board member says something, and comes back to the page it was written on. */
export async function sendRemark(data: FormData): Promise<void> {
  const { actor } = await requirePermission("remark:write");
  const form = typedForm(data);
  const now = new Date();
  const here = backTo(actor, typed(form, "side"));
  const parsed = parseRemark(form);
  if (!parsed.ok) {
    redirect(withQuery(here, `forsoeg=${await keepForm(actor, { of: REMARK_FORMS.write, form }, now)}`));
  }
  const stored = await writeRemark(actor, { ...parsed.value, formId: typed(form, "skema") }, now);
  if (!stored.ok) notFound();
  redirect(`${withQuery(here, "sendt=1")}#bemaerk`);
}

function withQuery(path: string, query: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}${query}`;
}
