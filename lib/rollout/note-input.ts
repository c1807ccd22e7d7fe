import { z } from "zod";
import { field, type Parsed, parseForm, type TypedForm, text } from "@/lib/form/form";
import { holdsCpr } from "@/lib/person/cpr";

const LONGEST = 1_000;

/** A note as typed: several lines. */
export function parseNote(form: TypedForm): Parsed<{ note: string }> {
  return parseForm(z.object({ note: noteText }), form);
}

const noteText = field<string>((value) => {
  if (value === "") return { problem: "Skriv noten." };
  if (value.length > LONGEST) return { problem: `Skriv højst ${LONGEST} tegn.` };
  if (holdsCpr(value)) return { problem: "Skriv det uden CPR-nummer. Noter handler ikke om personer." };
  return { value: value.replaceAll("\r\n", "\n") };
});

/** The number of a case elsewhere, as typed; null for none. */
export function parseTicket(form: TypedForm): Parsed<{ sagsnummer: string | null }> {
  return parseForm(z.object({ sagsnummer: ticketText }), form);
}

const ticketText = text({ longest: 60 })
  .refine((value) => !holdsCpr(value), "Skriv det uden CPR-nummer.")
  .transform((value) => value || null);
