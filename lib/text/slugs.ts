/** The texts that the municipality owns; `prisma/seed/texts/<slug>.md` is each one's first version. */
export const TEXT_SLUGS = [
  "letter_form",
  "form_declaration",
  "notice_fuldmagtsgiver",
  "notice_fuldmagtshaver",
  "letter_receipt",
  "letter_missing",
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

/** Headings of the papers, used by the PDF and by its twin on the screen. */
export const TEXT_TITLES: Record<TextSlug, string> = {
  letter_form: "Din fuldmagt: skriv under og send den tilbage",
  form_declaration: "Skriv under",
  notice_fuldmagtsgiver: "Sådan bruger vi dine oplysninger",
  notice_fuldmagtshaver: "Sådan bruger vi dine oplysninger",
  letter_receipt: "Din fuldmagt er oprettet",
  letter_missing: "Der mangler noget til din fuldmagt",
  rejection_guidance: "Vi kan ikke oprette fuldmagten",
};
