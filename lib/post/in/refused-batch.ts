import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { readKeptForm } from "@/lib/draft/kept-form";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { FILE_FIELD, parseBatch, UPLOAD_REFUSALS, UPLOAD_SENTENCES } from "@/lib/post/in/batch-form";

/** A pile that was not taken in, as it was typed and with what is wrong. The files themselves cannot be kept. */
export async function readPutIn(
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<{ form: TypedForm; errors: FieldError[] }> {
  const kept = await readKeptForm(actor, id, { of: "scan_batch", refusals: UPLOAD_REFUSALS, now });
  if (!kept) return { form: {}, errors: [] };
  const parsed = parseBatch(kept.form, copenhagenDay(now));
  const ofFile = { field: FILE_FIELD, message: kept.refusal ? UPLOAD_SENTENCES[kept.refusal] : CHOOSE_AGAIN };
  // Of a post that was not read nothing was kept: what it said is not judged.
  const isRead = kept.refusal !== "too_large" && kept.refusal !== "broken_off";
  const ofForm = parsed.ok || !isRead ? [] : parsed.errors.filter(({ field }) => field !== FILE_FIELD);
  return { form: shown(kept.form), errors: [...ofForm, ofFile] };
}

const CHOOSE_AGAIN = "Vælg filerne igen.";

function shown({ kom, vej }: TypedForm): TypedForm {
  return { ...(kom ? { kom } : {}), ...(vej ? { vej } : {}) };
}
