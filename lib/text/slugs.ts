/** The texts that the municipality owns; `prisma/seed/texts/<slug>.md` is each one's first version. */
export const TEXT_SLUGS = [
  "letter_form",
  "form_declaration",
  "notice_fuldmagtsgiver",
  "notice_fuldmagtshaver",
  "notice_fuldmagtsgiver_basis",
  "notice_fuldmagtshaver_basis",
  "letter_receipt",
  "letter_missing",
  "letter_reminder",
  "rejection_guidance",
] as const;
export type TextSlug = (typeof TEXT_SLUGS)[number];

/** The texts that go with the form to sign. */
export const PAPER_TEXT_SLUGS = [
  "letter_form",
  "form_declaration",
  "notice_fuldmagtsgiver",
  "notice_fuldmagtshaver",
] as const satisfies readonly TextSlug[];
export type PaperTextSlug = (typeof PAPER_TEXT_SLUGS)[number];

/** The texts that stand on a blank form, or go with it. */
export const BLANK_TEXT_SLUGS = [
  "form_declaration",
  "notice_fuldmagtsgiver",
  "notice_fuldmagtshaver",
] as const satisfies readonly TextSlug[];
export type BlankTextSlug = (typeof BLANK_TEXT_SLUGS)[number];

/** The notices that go out when a paper of somebody else's came: it is signed, as ours would be. */
export const LETTER_NOTICE_SLUGS = {
  fuldmagtsgiver: "notice_fuldmagtsgiver",
  fuldmagtshaver: "notice_fuldmagtshaver",
} as const satisfies Record<string, TextSlug>;

/** The notices that go out when a general or future fuldmagt is the basis: nobody signs anything of ours. */
export const BASIS_NOTICE_SLUGS = {
  fuldmagtsgiver: "notice_fuldmagtsgiver_basis",
  fuldmagtshaver: "notice_fuldmagtshaver_basis",
} as const satisfies Record<string, TextSlug>;

/** Headings of the papers, used by the PDF and by its twin on the screen. */
export const TEXT_TITLES: Record<TextSlug, string> = {
  letter_form: "Din fuldmagt: skriv under og send den tilbage",
  form_declaration: "Skriv under",
  notice_fuldmagtsgiver: "Sådan bruger vi dine oplysninger",
  notice_fuldmagtshaver: "Sådan bruger vi dine oplysninger",
  notice_fuldmagtsgiver_basis: "Sådan bruger vi dine oplysninger",
  notice_fuldmagtshaver_basis: "Sådan bruger vi dine oplysninger",
  letter_receipt: "Din fuldmagt er oprettet",
  letter_missing: "Der mangler noget til din fuldmagt",
  letter_reminder: "Husk din fuldmagt",
  rejection_guidance: "Vi kan ikke oprette fuldmagten",
};
