import { z } from "zod";
import { type Parsed, parseForm, type TypedForm, text } from "@/lib/form/form";

/** The number that the municipality's journal has given the sag. It is no person's number. */
export function parseJournalNumber(form: TypedForm): Parsed<string> {
  const parsed = parseForm(
    z.object({
      journalnummer: text({ required: "Skriv nummeret fra journalen.", longest: 40 }).refine(
        (value) => !/\d{6}[\s–-]*\d{4}/.test(value),
        "Skriv nummeret fra journalen. Det må ikke være et CPR-nummer.",
      ),
    }),
    form,
  );
  return parsed.ok ? { ok: true, value: parsed.value.journalnummer } : parsed;
}
