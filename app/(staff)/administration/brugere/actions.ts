"use server";

import { notFound, redirect } from "next/navigation";
import { parseAccount, versionOf } from "@/lib/administration/account-form";
import { listAreas, readAccount } from "@/lib/administration/accounts";
import { oneTimePassword } from "@/lib/auth/one-time-password";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import type { UserChange, UserRefusal } from "@/lib/auth/user-rules";
import { addUser, changeUser } from "@/lib/auth/users";
import { copenhagenDay } from "@/lib/dates";
import { keepForm, keepSecret } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";

const LIST = "/administration/brugere";

/** Makes an account with a one-time password, which the next page shows once. */
export async function addAccount(data: FormData): Promise<void> {
  const { actor } = await requirePermission("user:manage");
  const form = typedForm(data);
  const now = new Date();
  const parsed = parseAccount(form, { areas: await listAreas(copenhagenDay(now)), isNew: true });
  if (!parsed.ok) return keepNew(actor, form, now);
  const password = oneTimePassword();
  const made = await addUser(actor, { ...parsed.value, password, temporary: true }, now);
  if (!made.ok) return keepNew(actor, form, now, made.refusal);
  redirect(`${LIST}/${made.id}?kode=${await keepSecret(actor, password, now)}`);
}

/** Another name, other roles or areas. */
export async function changeAccount(data: FormData): Promise<void> {
  const { actor } = await requirePermission("user:manage");
  const form = typedForm(data);
  const now = new Date();
  const account = (await readAccount(actor, typed(form, "bruger"))) ?? notFound();
  const parsed = parseAccount(form, { areas: await listAreas(copenhagenDay(now)), isNew: false });
  const { name, roles, areas, deputyIn } = parsed.ok ? parsed.value : {};
  const change = { name, roles, areas, deputyIn, version: versionOf(form) };
  const result = parsed.ok ? await changeUser(actor, account.email, change, now) : null;
  if (result?.ok) redirect(`${LIST}/${account.id}?gemt=1`);
  const refusal = result?.refusal;
  redirect(`${LIST}/${account.id}?forsoeg=${await keepForm(actor, { of: account.id, form, refusal }, now)}`);
}

/** A new one-time password for somebody else, which the next page shows once. */
export async function newPassword(data: FormData): Promise<void> {
  const { actor } = await requirePermission("user:manage");
  const password = oneTimePassword();
  const now = new Date();
  const id = await press(actor, typedForm(data), { change: { password, temporary: true }, now });
  redirect(`${LIST}/${id}?kode=${await keepSecret(actor, password, now)}`);
}

/** Closes the account of somebody else, or opens it. */
export async function setActive(data: FormData): Promise<void> {
  const { actor } = await requirePermission("user:manage");
  const form = typedForm(data);
  const active = typed(form, "aaben") === "ja";
  const id = await press(actor, form, { change: { active }, now: new Date() });
  redirect(`${LIST}/${id}?gemt=1`);
}

/** What a button alone changes. Refused, the page says why. Gives the id of the account. */
async function press(
  actor: Actor,
  form: TypedForm,
  { change, now }: { change: UserChange; now: Date },
): Promise<string> {
  const account = (await readAccount(actor, typed(form, "bruger"))) ?? notFound();
  const result = await changeUser(actor, account.email, { ...change, version: versionOf(form) }, now);
  if (!result.ok) redirect(`${LIST}/${account.id}?afvist=${result.refusal}`);
  return account.id;
}

async function keepNew(actor: Actor, form: TypedForm, now: Date, refusal?: UserRefusal): Promise<never> {
  redirect(`${LIST}/ny?forsoeg=${await keepForm(actor, { of: "ny-bruger", form, refusal }, now)}`);
}
