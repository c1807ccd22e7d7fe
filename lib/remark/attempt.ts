import { randomUUID } from "node:crypto";
import { type Attempt, attemptOf } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { type KeptForm, readKeptForm } from "@/lib/draft/kept-form";
import type { AskedField } from "@/lib/form/both";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { parseAnswer, parseRecorded, parseRemark } from "@/lib/remark/input";
import { ANSWER_REFUSAL_WORDS, ANSWER_REFUSALS, type AnswerRefusal } from "@/lib/remark/labels";
import type { Remark } from "@/lib/remark/read";
import { REMARK_STATUS_LABELS } from "@/lib/remark/status";

/** The forms of remarks, as a kept one is named. */
export const REMARK_FORMS = { write: "bemaerkning", record: "bemaerkning ny" } as const;
export const answerForm = (key: string) => `svar ${key}`;

/** A form as its page shows it: new, or as it was typed and refused. */
export type RemarkAttempt = { form: TypedForm; errors: readonly FieldError[] };

type Asked = {
  /** of the kept form */
  id: string | undefined;
  /** what a new form begins with */
  fresh: TypedForm;
  now: Date;
};

/** The form of a board member. */
export async function writeAttempt(actor: Actor, { id, fresh, now }: Asked): Promise<RemarkAttempt> {
  const kept = await readKeptForm(actor, id, { of: REMARK_FORMS.write, refusals: [], now });
  return kept ? { form: kept.form, errors: errorsIn(parseRemark(kept.form)) } : begun(fresh);
}

/** The form of a colleague who types what came another way. */
export async function recordAttempt(actor: Actor, { id, fresh, now }: Asked): Promise<RemarkAttempt> {
  const kept = await readKeptForm(actor, id, { of: REMARK_FORMS.record, refusals: [], now });
  if (!kept) return begun(fresh);
  return { form: kept.form, errors: errorsIn(parseRecorded(kept.form, { today: copenhagenDay(now) })) };
}

/** A double press, or a page that is sent again, is told by the id that the form was shown with. */
function begun(fresh: TypedForm): RemarkAttempt {
  return { form: { ...fresh, skema: [randomUUID()] }, errors: [] };
}

/** Where the page of a remark says that its answer is published. */
export const CLOSED = "udgivet";

const ANSWER_FIELDS: readonly AskedField[] = [
  { name: "svar", label: "Svaret" },
  { name: "udfald", label: "Hvad er der blevet af det?", words: REMARK_STATUS_LABELS },
  { name: "note", label: "Tilføjelse" },
];

/** The answer as it is saved, or as it was typed and refused. */
export async function answerAttempt(
  actor: Actor,
  remark: Remark,
  { id, now }: Pick<Asked, "id" | "now">,
): Promise<Attempt> {
  const { key, version, answer, status, note } = remark;
  const of = answerForm(key);
  const kept = await readKeptForm(actor, id, { of, refusals: ANSWER_REFUSALS, now });
  const form = { svar: [answer], udfald: status === "open" ? [] : [status], note: [note] };
  return attemptOf(
    kept,
    { form, version: String(version), fields: ANSWER_FIELDS },
    { errorsOf: answerErrors, stale: ANSWER_REFUSAL_WORDS.changed_meanwhile },
  );
}

function answerErrors({ form, refusal }: KeptForm<AnswerRefusal>): FieldError[] {
  const errors = errorsIn(parseAnswer(form));
  if (errors.length > 0 || !refusal) return errors;
  const field = refusal === "in_edition" ? CLOSED : "svar";
  return [{ field, message: ANSWER_REFUSAL_WORDS[refusal] }];
}

function errorsIn(parsed: { ok: true } | { ok: false; errors: FieldError[] }): FieldError[] {
  return parsed.ok ? [] : parsed.errors;
}
