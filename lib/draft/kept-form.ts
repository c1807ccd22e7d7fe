import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { deleteDraft, deleteExpiredDrafts, readDraft, saveDraft } from "@/lib/draft/draft";
import type { TypedForm } from "@/lib/form/form";

/** A form that was not saved, as it was typed, and why when the rules of the form alone do not say it. */
export type KeptForm<R extends string = string> = { form: TypedForm; refusal: R | null };

/** Keeps a form for the page that shows it again. `of` says which form it is. Gives the id for the URL. */
export async function keepForm(
  actor: Actor,
  { of, form, refusal }: { of: string; form: TypedForm; refusal?: string },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const typed = { [of]: form, ...(refusal ? { [REFUSED]: { refusal: [refusal] } } : {}) };
  await saveDraft(actor, { id, purpose: "form", typed }, now);
  return id;
}

const REFUSED = "refused";

/** The own kept form of a URL; null for any other id, and for another form than the page has. */
export async function readKeptForm<R extends string>(
  actor: Actor,
  id: string | undefined,
  { of, refusals, now }: { of: string; refusals: readonly R[]; now: Date },
): Promise<KeptForm<R> | null> {
  const draft = id ? await readDraft(actor, id, now) : null;
  const form = draft?.purpose === "form" ? draft.typed[of] : undefined;
  if (!draft || !form) return null;
  const code = draft.typed[REFUSED]?.refusal?.[0];
  return { form, refusal: refusals.find((refusal) => refusal === code) ?? null };
}

const MINUTES_TO_SHOW = 10;

/** Keeps a secret for the next page alone. It is sealed, and gone when it is shown or ten minutes have passed. */
export async function keepSecret(actor: Actor, secret: string, now: Date): Promise<string> {
  const id = randomUUID();
  const typed = { [SECRET]: { secret: [secret] } };
  await deleteExpiredDrafts(now);
  await saveDraft(actor, { id, purpose: "form", typed, minutes: MINUTES_TO_SHOW }, now);
  return id;
}

const SECRET = "secret";

/** The own secret of a URL, once; null the second time, for another's, and when it is too late. */
export async function takeSecret(actor: Actor, id: string | undefined, now: Date): Promise<string | null> {
  const draft = id ? await readDraft(actor, id, now) : null;
  const secret = draft?.typed[SECRET]?.secret?.[0];
  if (!draft || !secret) return null;
  await deleteDraft(actor, draft.id);
  return secret;
}
