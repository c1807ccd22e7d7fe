import type { KeptPakke, KeptType } from "@/lib/catalogue/keep/kept-type";
import { AUTHORITY_LABELS } from "@/lib/catalogue/keep/labels";
import { shortDate } from "@/lib/dates";
import type { AskedField } from "@/lib/form/both";
import type { TypedForm } from "@/lib/form/form";

/** The form of a type as it stands. The day from which it is so is left to be typed. */
export function typedType(type: KeptType): TypedForm {
  return {
    titel: [type.title],
    saetning: [type.sentence],
    omraade: [type.areaSlug],
    lov: [type.legalBasis],
    kontrolleret: [type.legalBasisVerifiedOn ? shortDate(type.legalBasisVerifiedOn) : ""],
    kle: [type.kle],
    forvaltning: [type.forvaltningSlug ?? ""],
    myndighed: [type.authority],
    fra: [""],
  };
}

export type Choices = { slug: string; name: string }[];

/** The fields to be compared when a colleague has saved meanwhile. */
export function typeFields({
  areas,
  forvaltninger,
}: {
  areas: Choices;
  forvaltninger: Choices;
}): AskedField[] {
  return [
    { name: "titel", label: "Navn" },
    { name: "saetning", label: "Hvad man kan med den" },
    { name: "omraade", label: "Fagområde", words: wordsOf(areas) },
    { name: "forvaltning", label: "Forvaltning", words: wordsOf(forvaltninger) },
    { name: "myndighed", label: "Myndighed", words: AUTHORITY_LABELS },
    { name: "lov", label: "Lovgrundlag" },
    { name: "kontrolleret", label: "Lovgrundlaget er kontrolleret" },
    { name: "kle", label: "KLE" },
  ];
}

function wordsOf(choices: Choices): Record<string, string> {
  return Object.fromEntries(choices.map(({ slug, name }) => [slug, name]));
}

export function typedPakke({ privilegienavn, form, itSystem, vendor }: KeptPakke): TypedForm {
  return {
    privilegienavn: [privilegienavn ?? ""],
    formular: [form ?? ""],
    system: [itSystem ?? ""],
    leverandoer: [vendor ?? ""],
    fra: [""],
  };
}

export const PAKKE_FIELDS: readonly AskedField[] = [
  { name: "privilegienavn", label: "Privilegienavn" },
  { name: "formular", label: "Formular" },
  { name: "system", label: "It-system" },
  { name: "leverandoer", label: "Leverandør" },
];
