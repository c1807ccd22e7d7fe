"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { typed, typedForm } from "@/lib/form/form";
import { searchSager } from "@/lib/sag/search/search";

/** The box in the header. The address that it leads to holds an id of ours, never what was typed. */
export async function findSag(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:read");
  const searched = (await searchSager(actor, typed(typedForm(data), "find"), new Date())) ?? notFound();
  if ("sagsnummer" in searched) redirect(`/sager/${searched.sagsnummer}`);
  redirect(`/sager?soeg=${searched.id}${searched.refused ? "&fejl=1" : ""}`);
}
