"use server";

import { redirect } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { typedForm, typedMany } from "@/lib/form/form";
import { markRead } from "@/lib/notice/read";

/** The notices that were shown have been seen. */
export async function markNoticesRead(data: FormData): Promise<void> {
  const { actor } = await requireUser();
  await markRead(actor, typedMany(typedForm(data), "besked"), new Date());
  redirect("/");
}
