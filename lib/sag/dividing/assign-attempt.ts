import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { readDraft } from "@/lib/draft/draft";
import { type FieldError, type TypedForm, typed, typedMany } from "@/lib/form/form";
import { listColleagues } from "@/lib/sag/dividing/colleagues";
import type { Holder } from "@/lib/sag/dividing/holder";
import { judgeAssign } from "@/lib/sag/dividing/judge-assign";
import { assignSentence } from "@/lib/sag/dividing/labels";
import { ASSIGN_IDS, parseAssign, TO_NOBODY } from "@/lib/sag/dividing/parse-assign";
import type { SagSnapshot } from "@/lib/sag/snapshot";

/** A form that was to give the sag to somebody, or put it back, and was refused: as typed, with what is wrong. */
export type AssignAttempt = { form: TypedForm; errors: FieldError[] };

type Here = { sagsnummer: string; snapshot: SagSnapshot; today: string; holder: Holder };

/** The own refused form of a URL, judged again on the sag as it is now; its errors lead to the fields of the page. */
export async function readAssignAttempt(
  actor: Actor,
  id: string | undefined,
  { sagsnummer, snapshot, today, holder }: Here,
): Promise<AssignAttempt | null> {
  const draft = id ? await readDraft(actor, id, new Date()) : null;
  const form = draft?.typed.assign;
  if (!form || !typedMany(form, "sag").some((sag) => sag.startsWith(`${sagsnummer}.`))) return null;
  const parsed = parseAssign(form, actor);
  if (!parsed.ok)
    return {
      form,
      errors: parsed.errors.map(({ field, message }) => ({ field: idOf(field, form), message })),
    };
  const colleagues = (await listColleagues(db(), today)).map((colleague) => colleague.id);
  const shown = parsed.value.sager.find((sag) => sag.sagsnummer === sagsnummer);
  const asking = { ...parsed.value, actor, colleagues, version: shown?.version ?? 0 };
  const judged = judgeAssign(
    { status: snapshot.status, version: snapshot.version, assigneeId: holder.id },
    asking,
  );
  if (judged.ok) return { form, errors: [] };
  return {
    form,
    errors: [{ field: ASSIGN_IDS.section, message: assignSentence(judged.refusal, holder.name) }],
  };
}

function idOf(field: string, form: TypedForm): string {
  if (field === "til") return ASSIGN_IDS.to;
  if (field !== "grund") return ASSIGN_IDS.section;
  return typed(form, "til") === TO_NOBODY ? ASSIGN_IDS.release : ASSIGN_IDS.give;
}
