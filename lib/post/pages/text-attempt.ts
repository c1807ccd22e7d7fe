import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { readDraft, saveDraft } from "@/lib/draft/draft";
import { type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { judgePageText } from "@/lib/post/pages/write-text";

/** A text that was refused, with what was typed. */
export type TextAttempt = { pageId: string; text: string; errors: FieldError[] };

const NAME = "page_text";

/** Keeps what was typed. Gives the id for the URL. */
export async function keepTextAttempt(actor: Actor, form: TypedForm, now: Date): Promise<string> {
  const id = randomUUID();
  await saveDraft(actor, { id, purpose: "form", typed: { [NAME]: form } }, now);
  return id;
}

/** The own refused text of a URL, judged again on the page as it is now. */
export async function readTextAttempt(
  actor: Actor,
  id: string | undefined,
  pages: readonly { id: string; textVersion: number }[],
  now: Date,
): Promise<TextAttempt | null> {
  const draft = id ? await readDraft(actor, id, now) : null;
  const form = draft?.typed[NAME];
  const page = form && pages.find((one) => one.id === typed(form, "side"));
  if (!form || !page) return null;
  const judged = judgePageText(form, page.textVersion);
  return { pageId: page.id, text: typed(form, "tekst"), errors: judged.ok ? [] : judged.errors };
}
