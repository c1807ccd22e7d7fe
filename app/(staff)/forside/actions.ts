"use server";

import { redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { deleteDraft } from "@/lib/draft/draft";
import { typed, typedForm } from "@/lib/form/form";
import { choosePlace } from "@/lib/location/todays-place";

/** Says where one is today. */
export async function chooseTodaysPlace(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:register");
  const isChosen = await choosePlace(actor, typed(typedForm(data), "sted"), new Date());
  redirect(isChosen ? "/" : "/?fejl=sted");
}

/** Throws a draft away. */
export async function discardDraft(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:register");
  await deleteDraft(actor, typed(typedForm(data), "kladde"));
  redirect("/");
}
