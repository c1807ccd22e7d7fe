import { z } from "zod";
import { type IsoDate, shortDate } from "@/lib/dates";
import { choice, type Parsed, parseForm, some, type TypedForm, typed } from "@/lib/form/form";
import { REVOKED_BY, type RevokedBy } from "@/lib/fuldmagt/fate";
import { dayField } from "@/lib/sag/input/fields";
import { activeOn, type SagSnapshot } from "@/lib/sag/snapshot";

const REVOKED_PARTS = ["all", "some"] as const;

/** What was taken back, by whom we know it, and on which Copenhagen day. No reason is asked. */
export type Revocation = { fuldmagtIds: string[]; by: RevokedBy; on: IsoDate };

/** All of it, or some topics of those that hold today; told today or before, and not before it was entered. */
export function parseRevoke(form: TypedForm, sag: SagSnapshot, today: IsoDate): Parsed<Revocation> {
  const active = activeOn(sag, today);
  const types = [...new Set(active.map(({ type }) => type))];
  const isOneTopic = types.length === 1;
  const isAll = isOneTopic || typed(form, "hvad") === "all";
  const isSome = typed(form, "hvad") === "some";
  const parsed = parseForm(
    z.object({
      hvad: isOneTopic ? z.unknown() : choice(REVOKED_PARTS, "Vælg, om det er det hele."),
      emne: some(types, isSome ? { required: "Sæt kryds ved de emner, der er trukket tilbage." } : {}),
      hvordan: choice(REVOKED_BY, "Vælg, hvordan vi har fået det at vide."),
      dag: dayField("Skriv datoen.", (day) => outside(day, { today, entered: lastDayOf(active) })),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { emne, hvordan, dag } = parsed.value;
  const chosen = active.filter(({ type }) => isAll || emne.includes(type));
  return { ok: true, value: { fuldmagtIds: chosen.map(({ id }) => id), by: hvordan, on: dag } };
}

function lastDayOf(active: readonly { fateOn: IsoDate | null }[]): IsoDate {
  return (
    active
      .map(({ fateOn }) => fateOn ?? "")
      .sort()
      .at(-1) ?? ""
  );
}

function outside(day: IsoDate, { today, entered }: { today: IsoDate; entered: IsoDate }): string | null {
  if (day > today) return `Datoen kan ikke være senere end i dag, ${shortDate(today)}.`;
  if (day >= entered) return null;
  return `Fuldmagten blev oprettet den ${shortDate(entered)}. Skriv den dag eller en senere.`;
}
