import type { Actor } from "@/lib/auth/permissions";
import { readKeptForm } from "@/lib/draft/kept-form";
import { type FieldError, type TypedForm, typedMany } from "@/lib/form/form";
import { parseShown, parseStepForm } from "@/lib/rollout/input";
import { ROLLOUT_REFUSALS } from "@/lib/rollout/labels";
import type { MatrixView } from "@/lib/rollout/matrix-view";
import { withPart } from "@/lib/rollout/parts";
import type { Refused } from "@/lib/rollout/step";

export const SEVERAL_FORM = "udrulning-flere";

/** Several rollouts that could not be stepped together: as typed, which were chosen, and what stands in the way. */
export type SeveralAttempt = { form: TypedForm; chosen: string[]; errors: FieldError[] };

/** Those in the way, as they stand in the field that keeps them. */
export function refusedAs(refused: readonly Refused[]): string[] {
  return refused.map(({ key, refusal }) => `${key} ${refusal}`);
}

export async function readSeveralAttempt(
  actor: Actor,
  id: string | undefined,
  { matrix, now }: { matrix: MatrixView; now: Date },
): Promise<SeveralAttempt | null> {
  const kept = await readKeptForm(actor, id, { of: SEVERAL_FORM, refusals: [], now });
  if (!kept) return null;
  const { form } = kept;
  const chosen = parseShown(typedMany(form, "valgt")).map(({ key }) => key);
  const parsed = parseStepForm(form, [...matrix.parties.keys()]);
  const errors = parsed.ok
    ? []
    : parsed.errors.map(({ field, message }) => ({ field: `flere-${field}`, message }));
  if (chosen.length === 0)
    errors.unshift({ field: "flere-start", message: "Sæt kryds ved dem, der skal føres frem." });
  return { form, chosen, errors: [...errors, ...inTheWay(form, matrix)] };
}

function inTheWay(form: TypedForm, { board }: MatrixView): FieldError[] {
  const all = typedMany(form, "afvist").flatMap((value) => {
    const [key = "", code = ""] = value.split(" ");
    const type = board.types.find(({ rollouts }) => rollouts.some((rollout) => rollout.key === key));
    const part = type?.rollouts.find((rollout) => rollout.key === key)?.part ?? null;
    const sentence = Object.entries(ROLLOUT_REFUSALS).find(([name]) => name === code)?.[1];
    if (!type) return [{ field: "flere-start", message: sentence ?? ROLLOUT_REFUSALS.not_found }];
    return sentence ? [{ field: "flere-start", message: `${withPart(type.title, part)}: ${sentence}` }] : [];
  });
  const once = [...new Map(all.map((one) => [one.message, one])).values()];
  return once.toSorted((a, b) => a.message.localeCompare(b.message, "da"));
}
