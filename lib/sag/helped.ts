import { type TypedForm, typed } from "@/lib/form/form";

/** What helped the fuldmagtsgiver when the sag was made, and who was there beside the two. */
export const HELPS = ["signatureGuide", "bisidder", "contactPerson", "interpreter"] as const;
export type Help = (typeof HELPS)[number];
export type Helped = Record<Help, boolean>;

/** Field names on the last step of the guide. */
export const HELP_FIELDS: Record<Help, string> = {
  signatureGuide: "underskriftsguide",
  bisidder: "bisidder",
  contactPerson: "kontaktperson",
  interpreter: "tolk",
};

export const HELP_LABELS: Record<Help, string> = {
  signatureGuide: "Underskriftsguide er brugt",
  bisidder: "En bisidder er med",
  contactPerson: "En kontaktperson er med",
  interpreter: "En tolk er med",
};

const HELP_WORDS: Record<Help, string> = {
  signatureGuide: "underskriftsguide",
  bisidder: "bisidder",
  contactPerson: "kontaktperson",
  interpreter: "tolk",
};

export function parseHelped(form: TypedForm | undefined): Helped {
  const ticked = (help: Help) => typed(form, HELP_FIELDS[help]) !== "";
  return {
    signatureGuide: ticked("signatureGuide"),
    bisidder: ticked("bisidder"),
    contactPerson: ticked("contactPerson"),
    interpreter: ticked("interpreter"),
  };
}

/** The form of the last step as it was ticked. */
export function helpedForm(helped: Helped): TypedForm {
  return Object.fromEntries(HELPS.filter((help) => helped[help]).map((help) => [HELP_FIELDS[help], ["on"]]));
}

/** "bisidder", "tolk": who and what was there, in words for a list. */
export function helpWords(helped: Partial<Helped>): string[] {
  return HELPS.filter((help) => helped[help]).map((help) => HELP_WORDS[help]);
}
