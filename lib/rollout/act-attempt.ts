import type { Actor } from "@/lib/auth/permissions";
import { readKeptForm } from "@/lib/draft/kept-form";
import type { FieldError, TypedForm } from "@/lib/form/form";
import {
  parseCorrectionForm,
  parsePlanForm,
  parseSplitForm,
  parseStepForm,
  parseWaitingForm,
} from "@/lib/rollout/input";
import { ROLLOUT_REFUSALS } from "@/lib/rollout/labels";

/** What a form on the page of a type asks for. */
export const ROLLOUT_ACTS = ["trin", "plan", "venter", "del", "ret"] as const;
export type RolloutAct = (typeof ROLLOUT_ACTS)[number];

/** A form that was refused, as typed, with what is wrong. `key` is the rollout it was for. */
export type RolloutAttempt = { act: RolloutAct; key: string; form: TypedForm; errors: FieldError[] };

const REFUSALS = Object.keys(ROLLOUT_REFUSALS).filter(
  (code): code is keyof typeof ROLLOUT_REFUSALS => code in ROLLOUT_REFUSALS,
);

/** The own refused form of a URL, judged again; null for any other id. */
export async function readRolloutAttempt(
  actor: Actor,
  id: string | undefined,
  { parties, now }: { parties: readonly string[]; now: Date },
): Promise<RolloutAttempt | null> {
  for (const act of ROLLOUT_ACTS) {
    const kept = await readKeptForm(actor, id, { of: `udrulning-${act}`, refusals: REFUSALS, now });
    if (!kept) continue;
    const key = kept.form["valgt"]?.[0]?.split(" ")[0] ?? "";
    const prefix = (field: string) => `${act}-${key}-${field}`;
    const wrong = errorsOf(act, kept.form, parties);
    const refused = kept.refusal ? [{ field: prefix("start"), message: ROLLOUT_REFUSALS[kept.refusal] }] : [];
    const errors = wrong.map(({ field, message }) => ({ field: prefix(field), message }));
    return { act, key, form: kept.form, errors: errors.length > 0 ? errors : refused };
  }
  return null;
}

function errorsOf(act: RolloutAct, form: TypedForm, parties: readonly string[]): FieldError[] {
  const parsed = {
    trin: () => parseStepForm(form, parties),
    plan: () => parsePlanForm(form),
    venter: () => parseWaitingForm(form),
    del: () => parseSplitForm(form),
    ret: () => parseCorrectionForm(form),
  }[act]();
  return parsed.ok ? [] : [...parsed.errors];
}
