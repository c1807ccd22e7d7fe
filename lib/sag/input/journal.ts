import { z } from "zod";
import { type Parsed, parseForm, type TypedForm, text } from "@/lib/form/form";
import { holdsCpr } from "@/lib/person/cpr";

/** The number that the municipality's journal has given the sag. It is no person's number. */
export function parseJournalNumber(form: TypedForm): Parsed<string> {
  const parsed = parseForm(
    z.object({
      journalnummer: text({ required: "Skriv nummeret fra journalen.", longest: 40 }).refine(
        (value) => !holdsCpr(value),
        "Skriv nummeret fra journalen. Det må ikke være et CPR-nummer.",
      ),
    }),
    form,
  );
  return parsed.ok ? { ok: true, value: parsed.value.journalnummer } : parsed;
}
