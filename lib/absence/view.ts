import { parseAbsence } from "@/lib/absence/absence";
import {
  type AbsenceLine,
  absenceContext,
  type CoveredLine,
  listAbsences,
  listCovered,
} from "@/lib/absence/queries";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { readKeptForm } from "@/lib/draft/kept-form";
import type { FieldError, TypedForm } from "@/lib/form/form";

export type AbsenceView = {
  absences: AbsenceLine[];
  covered: CoveredLine[];
  /** who can see to the sager */
  colleagues: { id: string; name: string }[];
  changes: AbsenceLine | null;
  form: TypedForm;
  errors: FieldError[];
  isStale: boolean;
};

type Query = { ret?: string; forsoeg?: string };

const STALE =
  "Dagene er rettet i et andet vindue, mens du skrev. Se begge udgaver herunder. Det, du skrev, står stadig i felterne. Gem igen, hvis det skal gælde.";

/** What the page of one's own settings shows of absences; a refused form is judged again on what is so now. */
export async function readAbsenceView(
  actor: Actor,
  { ret, forsoeg }: Query,
  now: Date,
): Promise<AbsenceView> {
  const today = copenhagenDay(now);
  const [absences, covered] = await Promise.all([listAbsences(actor, today), listCovered(actor, today)]);
  const changes = absences.find(({ id }) => id === ret) ?? null;
  const userId = actor.userId ?? "";
  const context = await absenceContext(db(), { userId, today, changesId: changes?.id });
  const kept = await readKeptForm(actor, forsoeg, { of: "absence", refusals: ["changed_meanwhile"], now });
  const isStale = kept?.refusal === "changed_meanwhile";
  const parsed = kept && !isStale ? parseAbsence(kept.form, context) : null;
  return {
    absences,
    covered,
    colleagues: context.colleagues.filter(({ id }) => id !== userId),
    changes,
    form: kept?.form ?? {},
    errors: isStale ? [{ field: "fravaer", message: STALE }] : parsed && !parsed.ok ? parsed.errors : [],
    isStale,
  };
}
