import { z } from "zod";
import { type IsoDate, parseDay } from "@/lib/dates";
import { choice, field, optionalChoice, parseForm, some, type TypedForm } from "@/lib/form/form";
import { PAKKE_CHOICES, pakkeOf } from "@/lib/fuldmagt/pakke-choice";
import { EVIDENCE } from "@/lib/rollout/evidence";
import { ROLLOUT_STATUSES } from "@/lib/rollout/gates";
import type { StepAsk } from "@/lib/rollout/judge";
import { MOVE_REASONS } from "@/lib/rollout/move-reasons";
import { PAUSE_REASONS } from "@/lib/rollout/pause-reasons";
import type { Shown } from "@/lib/rollout/shown";
import { isUuid } from "@/lib/uuid";

/** What stands for "nobody" among whom it waits for. */
export const NOBODY = "ingen";

const day = (message: string) =>
  field<IsoDate>((value) => {
    const read = parseDay(value);
    return read ? { value: read } : { problem: message };
  });

const optionalDay = field<IsoDate | null>((value) => {
  if (value === "") return { value: null };
  const read = parseDay(value);
  return read ? { value: read } : { problem: "Skriv datoen som 24.11.2026, eller lad feltet være tomt." };
});

const STEP = z.object({
  til: choice(ROLLOUT_STATUSES, "Vælg et trin."),
  dag: day("Skriv den dag, det skete, som 24.11.2026."),
  bevis: some(EVIDENCE),
  venter: field<string>((value) => ({ value })),
  grund: optionalChoice(PAUSE_REASONS),
  slut: optionalDay,
});

/** A step as typed. `parties` are the slugs that can be waited for. */
export function parseStepForm(form: TypedForm, parties: readonly string[]) {
  const parsed = parseForm(STEP, form);
  if (!parsed.ok) return parsed;
  const { til, dag, bevis, venter, grund, slut } = parsed.value;
  const ask: StepAsk = {
    to: til,
    on: dag,
    evidence: bevis,
    ...(venter === NOBODY ? { waitingFor: null } : parties.includes(venter) ? { waitingFor: venter } : {}),
    ...(grund ? { pauseReason: grund } : {}),
    ...(slut ? { endsOn: slut } : {}),
  };
  return { ok: true, value: ask } as const;
}

const PLAN = z.object({
  drift: optionalDay,
  naeste: optionalDay,
  grund: optionalChoice(MOVE_REASONS),
});

/** Planned days as typed: when it is expected to be live, and the next gate. */
export function parsePlanForm(form: TypedForm) {
  return parseForm(PLAN, form);
}

const WAITING = z.object({
  venter: field<string>((value) => (value === "" ? { problem: "Vælg, hvem der ventes på." } : { value })),
  dag: day("Skriv den dag, det begyndte, som 24.11.2026."),
});

export function parseWaitingForm(form: TypedForm) {
  return parseForm(WAITING, form);
}

const SPLIT = z.object({
  ud: some(PAKKE_CHOICES, { required: "Sæt kryds ved det, der skal føres frem for sig." }),
  dag: day("Skriv den dag, det gælder fra, som 24.11.2026."),
});

/** What is to go on by itself, and from which day. */
export function parseSplitForm(form: TypedForm) {
  const parsed = parseForm(SPLIT, form);
  if (!parsed.ok) return parsed;
  const { ud, dag: on } = parsed.value;
  return { ok: true, value: { pakker: ud.map(pakkeOf), on } } as const;
}

const CORRECTION = z.object({
  haendelse: field<bigint>((value) =>
    /^\d{1,18}$/.test(value) ? { value: BigInt(value) } : { problem: "Vælg det, der er forkert." },
  ),
  rettelse: choice(["dag", "aldrig"], "Vælg, hvad der er rigtigt."),
  dag: optionalDay,
});

export function parseCorrectionForm(form: TypedForm) {
  const parsed = parseForm(CORRECTION, form);
  if (!parsed.ok) return parsed;
  const { haendelse: seq, rettelse, dag } = parsed.value;
  if (rettelse === "aldrig") return { ok: true, value: { seq, on: null } } as const;
  if (dag) return { ok: true, value: { seq, on: dag } } as const;
  return {
    ok: false,
    errors: [{ field: "dag", message: "Skriv den rigtige dag, som 24.11.2026." }],
  } as const;
}

/** Rollouts as they were shown: `<key> <version>` each. What is neither is left out. */
export function parseShown(values: readonly string[]): Shown[] {
  return values.flatMap((value) => {
    const [key = "", version = ""] = value.split(" ");
    return isUuid(key) && /^\d{1,9}$/.test(version) ? [{ key, version: Number(version) }] : [];
  });
}
