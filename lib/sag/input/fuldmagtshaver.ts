import { z } from "zod";
import {
  choice,
  field,
  type Parsed,
  parseForm,
  some,
  type TypedForm,
  typed,
  typedMany,
} from "@/lib/form/form";
import type { Cpr } from "@/lib/person/cpr";
import { CPR_TOLD, type Fuldmagtshaver, MITID } from "@/lib/person/person";
import { addressOf } from "@/lib/sag/input/address";
import type { InputContext } from "@/lib/sag/input/context";
import {
  addressFields,
  cprField,
  cvrField,
  nameField,
  phoneField,
  unlikelyAge,
} from "@/lib/sag/input/fields";

/** What else the rules need: whose number it may not be, and whether the municipality wants the question asked. */
export type FuldmagtshaverContext = InputContext & {
  fuldmagtsgiverCpr: Cpr | null;
  askCaringEmployee: boolean;
};

const FULDMAGTSHAVER_KINDS = ["person", "organisation"] as const;

/**
 * Step 3: who receives. A person with CPR, or with name and address; or an organisation with CVR.
 * Never the fuldmagtsgiver, whose number `fuldmagtsgiverCpr` is when it is known.
 */
export function parseFuldmagtshaver(form: TypedForm, context: FuldmagtshaverContext): Parsed<Fuldmagtshaver> {
  if (typed(form, "slags") === "organisation") return parseOrganisation(form, context);
  const parsed = parseForm(personSchema(form, context), form);
  if (!parsed.ok) return parsed;
  const { cpr, navn, telefon, mitid, ansat } = parsed.value;
  const protectedAddress = parsed.value.oplyst.includes("protected");
  const told = { name: navn, address: addressOf(parsed.value), phone: telefon || null, protectedAddress };
  return { ok: true, value: { kind: "person", ...told, cpr, mitid, caringEmployee: ansat } };
}

function parseOrganisation(form: TypedForm, context: InputContext): Parsed<Fuldmagtshaver> {
  const parsed = parseForm(
    z.object({
      cvr: cvrField(context),
      navn: nameField("Skriv navnet på foreningen eller firmaet."),
      ...addressFields({ required: false }),
      telefon: phoneField(),
      mitid: choice(MITID, "Vælg, om fuldmagtshaveren har MitID."),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { cvr, navn, telefon, mitid } = parsed.value;
  const told = { name: navn, address: addressOf(parsed.value), phone: telefon || null };
  return { ok: true, value: { kind: "organisation", ...told, protectedAddress: false, cvr, mitid } };
}

function personSchema(form: TypedForm, context: FuldmagtshaverContext) {
  const known = typed(form, "cpr").trim() !== "" || typedMany(form, "oplyst").includes("protected");
  return z.object({
    slags: choice(FULDMAGTSHAVER_KINDS, "Vælg, om det er en person eller en forening eller et firma."),
    cpr: cprField(context, {
      optional: true,
      refuse: (cpr) =>
        cpr === context.fuldmagtsgiverCpr
          ? "CPR-nummeret er fuldmagtsgiverens. Man kan ikke give fuldmagt til sig selv."
          : unlikelyAge(cpr, context.today),
    }),
    ansat: caringField(context),
    navn: nameField("Skriv navnet på fuldmagtshaveren."),
    ...addressFields({ required: !known }),
    telefon: phoneField(),
    oplyst: some(CPR_TOLD).refine(
      (told) => !told.includes("dead"),
      "En person, der er død, kan ikke få fuldmagt. Fjern krydset, hvis det er en fejl.",
    ),
    mitid: choice(MITID, "Vælg, om fuldmagtshaveren har MitID."),
  });
}

const UNSETTLED =
  "Spørg lederen eller fagområdets kontakt, om hjælperen må. Gem kladden imens. Må hjælperen ikke, så begynd en ny henvendelse, og vælg »Ingen at give fuldmagt til«.";

/** Whoever is paid to care for the fuldmagtsgiver may help only when that is settled. Unanswered is not asked. */
function caringField({ askCaringEmployee }: FuldmagtshaverContext) {
  return field<boolean | null>((answer) => {
    if (!askCaringEmployee || answer === "") return { value: null };
    return answer === "unsettled" ? { problem: UNSETTLED } : { value: answer === "settled" };
  });
}
