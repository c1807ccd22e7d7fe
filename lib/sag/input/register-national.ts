import { z } from "zod";
import { optionalChoice, parseForm, type TypedForm, text } from "@/lib/form/form";
import { holdsCpr } from "@/lib/person/cpr";
import { type ParseStep, pastDay } from "@/lib/sag/input/step-input";
import { NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";
import type { SagSnapshot } from "@/lib/sag/snapshot";

/** The field that tells what became of one fuldmagt: empty when it was entered, else why not. */
export const handlingField = (fuldmagtId: string) => `oprettet-${fuldmagtId}`;

/** Entered in the national Digital Fuldmagt: the day, its reference, and each fuldmagt entered or why not. */
export const parseRegisterNational: ParseStep = (form, sag, today) => {
  const parsed = parseForm(
    z.object({
      oprettet: pastDay(today),
      reference: text({ longest: 40 }).refine(
        (value) => !holdsCpr(value),
        "Skriv nummeret fra Digital Fuldmagt. Det må ikke være et CPR-nummer.",
      ),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { oprettet, reference } = parsed.value;
  const notRegistered = notEntered(form, sag);
  const asked = askedFor(sag);
  if (notRegistered.length < asked.length) {
    return { ok: true, value: { on: oprettet, reference: reference || null, notRegistered } };
  }
  const message = "Mindst én fuldmagt skal være oprettet. Er ingen oprettet, så afvis sagen.";
  return { ok: false, errors: [{ field: handlingField(asked[0]?.id ?? ""), message }] };
};

function notEntered(form: TypedForm, sag: SagSnapshot) {
  return askedFor(sag).flatMap(({ id }) => {
    const field = handlingField(id);
    const parsed = parseForm(z.object({ [field]: optionalChoice(NOT_REGISTERED_REASONS) }), form);
    const reason = parsed.ok ? parsed.value[field] : null;
    return reason ? [{ fuldmagtId: id, reason }] : [];
  });
}

/** What was taken back before an undone registration is not entered again. */
function askedFor({ fuldmagter }: SagSnapshot) {
  return fuldmagter.filter(({ handling }) => handling === "requested");
}
