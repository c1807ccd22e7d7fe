"use server";

import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/session";
import { keepList, keepRefusal, readKeptList } from "@/lib/catalogue/import/keep";
import { readImport } from "@/lib/catalogue/import/read-import";
import { writeNames } from "@/lib/catalogue/import/write";
import { typed, typedForm } from "@/lib/form/form";

/** Reads a file and shows it. Nothing of it is in the catalogue. */
export async function readListIn(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  const file = data.get("fil");
  const now = new Date();
  const parsed = await readImport(file instanceof File ? file : null);
  if (!parsed.ok) redirect(`/udrulning/import?afvist=${await keepRefusal(actor, parsed.refusal, now)}`);
  redirect(`/udrulning/import?liste=${await keepList(actor, parsed.list, now)}`);
}

/** Writes the privilegienavne that were shown. */
export async function writeListedNames(data: FormData): Promise<void> {
  const { actor } = await requirePermission("catalogue:edit");
  const form = typedForm(data);
  const now = new Date();
  const id = typed(form, "liste");
  const list = await readKeptList(actor, id, now);
  if (!list) notFound();
  const result = await writeNames(actor, { list, seen: typed(form, "vist") }, now);
  redirect(
    result.ok
      ? `/udrulning/import?liste=${id}&gemt=${result.count}`
      : `/udrulning/import?liste=${id}&andet=ja`,
  );
}
