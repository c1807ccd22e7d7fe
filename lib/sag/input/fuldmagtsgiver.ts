import { z } from "zod";
import {
  choice,
  optionalChoice,
  type Parsed,
  parseForm,
  some,
  type TypedForm,
  typedMany,
} from "@/lib/form/form";
import { cprAge } from "@/lib/person/cpr";
import { CPR_TOLD, type Fuldmagtsgiver, ID_SEEN, type IdSeen, MAIL_WAYS, MITID } from "@/lib/person/person";
import { addressOf } from "@/lib/sag/input/address";
import type { InputContext } from "@/lib/sag/input/context";
import { addressFields, cprField, nameField, phoneField, unlikelyAge } from "@/lib/sag/input/fields";

const YOUNGEST = 15;

/** The identification to choose among: what is taken, nothing to see by letter, and what was chosen before. */
export function idChoices(accepted: readonly IdSeen[], chosen: string): IdSeen[] {
  return ID_SEEN.filter((id) => accepted.includes(id) || id === "none_by_letter" || id === chosen);
}

function isEnough(id: IdSeen | null, { acceptedId = ID_SEEN }: InputContext): boolean {
  return id === null || id === "none_by_letter" || acceptedId.includes(id);
}

/** Step 2: who gives. At least 15 years old on the day, alive, and not under guardianship. */
export function parseFuldmagtsgiver(form: TypedForm, context: InputContext): Parsed<Fuldmagtsgiver> {
  const protectedAddress = typedMany(form, "oplyst").includes("protected");
  const parsed = parseForm(schema(context, !protectedAddress), form);
  if (!parsed.ok) return parsed;
  const { cpr, navn, telefon, legitimation, post, mitid } = parsed.value;
  if (!cpr) return { ok: false, errors: [{ field: "cpr", message: "Skriv CPR-nummeret." }] };
  return {
    ok: true,
    value: {
      cpr,
      name: navn,
      address: addressOf(parsed.value),
      phone: telefon || null,
      protectedAddress,
      mitid,
      idSeen: legitimation,
      mailWay: post,
    },
  };
}

function schema(context: InputContext, addressRequired: boolean) {
  return z.object({
    cpr: cprField(context, {
      refuse: (cpr) =>
        unlikelyAge(cpr, context.today) ??
        (cprAge(cpr, context.today) < YOUNGEST ? `Fuldmagtsgiveren skal være fyldt ${YOUNGEST} år.` : null),
    }),
    navn: nameField("Skriv navnet, som det står i CPR."),
    ...addressFields({ required: addressRequired }),
    telefon: phoneField(),
    oplyst: some(CPR_TOLD).superRefine((told, issues) => {
      const message = told.includes("dead")
        ? "En person, der er død, kan ikke give fuldmagt. Fjern krydset, hvis det er en fejl."
        : "Har borgeren en værge, så giv henvendelsen videre til en kollega. Fjern krydset, hvis det er en fejl.";
      if (told.includes("dead") || told.includes("guardianship"))
        issues.addIssue({ code: "custom", message });
    }),
    legitimation: optionalChoice(ID_SEEN).refine(
      (id) => isEnough(id, context),
      "Den legitimation er ikke nok hos kommunen. Bed om en anden, eller vælg »Ingen endnu«.",
    ),
    post: optionalChoice(MAIL_WAYS),
    mitid: choice(MITID, "Vælg, om fuldmagtsgiveren har MitID."),
  });
}
