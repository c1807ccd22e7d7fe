import { z } from "zod";
import { type Parsed, parseForm, type TypedForm, text, tick } from "@/lib/form/form";
import { holdsCpr } from "@/lib/person/cpr";

const LONGEST = 60;

const FORM = z.object({
  navn: text({ required: "Skriv, hvad visningen skal hedde.", longest: LONGEST }).refine(
    (name) => !holdsCpr(name),
    "Giv visningen et navn uden CPR-nummer.",
  ),
  delt: tick(),
});

/** What a view is called, and whether colleagues see it. */
export function parseView(form: TypedForm): Parsed<z.output<typeof FORM>> {
  return parseForm(FORM, form);
}
