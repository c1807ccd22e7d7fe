import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { readDraft, saveDraft } from "@/lib/draft/draft";
import type { FieldError, TypedForm } from "@/lib/form/form";
import type { SavedView } from "@/lib/saved-view/queries";
import { judgeView } from "@/lib/saved-view/save";

/** A view that was refused, with what was typed, and what is stored when that has changed meanwhile. */
export type ViewAttempt = { form: TypedForm; errors: FieldError[]; stored: SavedView | null };

const NAME = "saved_view";

/** Keeps what was typed. Gives the id for the URL. */
export async function keepViewAttempt(actor: Actor, form: TypedForm, now: Date): Promise<string> {
  const id = randomUUID();
  await saveDraft(actor, { id, purpose: "form", typed: { [NAME]: form } }, now);
  return id;
}

/** The own refused form of a URL, judged again. */
export async function readViewAttempt(
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<ViewAttempt | null> {
  const draft = id ? await readDraft(actor, id, now) : null;
  const form = draft?.typed[NAME];
  if (!form) return null;
  const judged = await judgeView(actor, form);
  return "errors" in judged ? { form, ...judged } : { form, errors: [], stored: null };
}
