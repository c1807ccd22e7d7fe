"use server";

import { redirect } from "next/navigation";
import { requireUser, signOut } from "@/lib/auth/session";

export async function signOutAction(): Promise<void> {
  await requireUser({ evenTemporary: true });
  await signOut();
  redirect("/log-ind?ud=1");
}
