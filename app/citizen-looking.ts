"use server";

import { redirect } from "next/navigation";
import { backTo } from "@/lib/auth/landing";
import { requirePermission } from "@/lib/auth/session";
import { setCitizenLooking } from "@/lib/auth/session-life";
import { typed, typedForm } from "@/lib/form/form";

/** *Borgeren ser med*: the form says what it is to be, so that a form sent twice does not switch twice. */
export async function switchCitizenLooking(data: FormData): Promise<void> {
  const signedIn = await requirePermission("sag:read");
  const form = typedForm(data);
  await setCitizenLooking(signedIn.user.sessionId, typed(form, "ser-med") === "til");
  redirect(backTo(signedIn.actor, typed(form, "her")));
}
