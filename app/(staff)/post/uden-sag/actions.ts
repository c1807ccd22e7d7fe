"use server";

import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { keepForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed, typedForm } from "@/lib/form/form";
import { takeBack, tryAgain } from "@/lib/post/match/again";
import { matchByCode, matchByHand, setAside } from "@/lib/post/match/by-hand";
import type { Moved } from "@/lib/post/match/refusals";
import { startSag } from "@/lib/post/match/start-sag";

/** Lays a page where the code says that somebody typed. */
export async function layByCode(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  return act(actor, "kode", typedForm(data), matchByCode);
}

/** Lays a page with the sag that somebody found for it. */
export async function layOnSag(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  return act(actor, "sag", typedForm(data), matchByHand);
}

/** Lays aside a page that needs no sag. */
export async function layAside(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  return act(actor, "vaek", typedForm(data), setAside);
}

/** Takes back what somebody did with a page. */
export async function undoMatch(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  return act(actor, "siden", typedForm(data), (who, { pageId }, now) => takeBack(who, pageId, now));
}

/** Judges a page once more, as its sag is now. */
export async function judgeAgain(data: FormData): Promise<void> {
  const { actor } = await requirePermission("post:handle");
  return act(actor, "siden", typedForm(data), (who, { pageId }, now) => tryAgain(who, pageId, now));
}

/** Begins a new sag with the pages that are ticked. */
export async function startFromPages(data: FormData): Promise<void> {
  const { actor } = await requirePermission("sag:register");
  const form = typedForm(data);
  const now = new Date();
  const begun = await startSag(actor, form, now);
  if (begun.ok) redirect(`/sager/ny/${begun.draft}/brev`);
  const { refusal } = begun;
  const from = typed(form, "fra");
  const kept = await keepForm(actor, { of: "start", form, refusal }, now);
  redirect(`/post/uden-sag${from ? `/${from}` : ""}?forsoeg=${kept}`);
}

type Verb = (actor: Actor, asked: { pageId: string; form: TypedForm }, now: Date) => Promise<Moved>;

/** Done, the page says where it lies now; refused, what was typed is kept and shown again. */
async function act(actor: Actor, of: string, form: TypedForm, verb: Verb): Promise<never> {
  const pageId = typed(form, "side");
  const now = new Date();
  const moved = await verb(actor, { pageId, form }, now);
  if (moved.ok) redirect(`/post/uden-sag/${pageId}`);
  if (moved.refusal === "not_found") notFound();
  const kept = await keepForm(actor, { of, form, refusal: moved.refusal }, now);
  redirect(`/post/uden-sag/${pageId}?forsoeg=${kept}`);
}
