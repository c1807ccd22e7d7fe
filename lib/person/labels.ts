import type { CaringAnswer, IdSeen, MailWay, MitId } from "@/lib/person/person";

export const ID_SEEN_LABELS: Record<IdSeen, string> = {
  passport: "Pas",
  driving_licence: "Kørekort",
  health_card_and_other: "Sundhedskort og et til",
  known_or_vouched: "Kendt af os, eller en anden siger god for",
  none_by_letter: "Ingen, det sker med brev",
};

export const MITID_LABELS: Record<MitId, string> = {
  yes: "Ja",
  no: "Nej",
  unknown: "Ved ikke",
};

export const MAIL_WAY_LABELS: Record<MailWay, string> = {
  digital_post: "Digital Post",
  letter: "Brev",
  large_print: "Brev med stor skrift",
  accessible_pdf: "PDF til skærmlæser",
  sound: "Lyd",
  braille: "Punktskrift",
  read_by_phone: "Læst op i telefonen",
  collect: "Hentes",
};

/** What there is to do for a letter to reach whoever gets mail that way. The product makes the letter alone. */
export const MAIL_WAY_ACTS: Record<MailWay, (who: string) => string> = {
  digital_post: (who) => `Læg brevet i Digital Post til ${who}.`,
  letter: () => "Print brevet, og send det med posten.",
  large_print: () => "Brevet bliver lavet med stor skrift. Print det, og send det med posten.",
  accessible_pdf: (who) => `Send PDF-filen til ${who}. En skærmlæser kan læse den op.`,
  sound: (who) => `Indtal brevet, og send lyden til ${who}.`,
  braille: (who) => `Få brevet lavet i punktskrift, og send det til ${who}.`,
  read_by_phone: (who) => `Ring til ${who}, og læs brevet op.`,
  collect: (who) => `Læg brevet klar. ${who} henter det.`,
};

export const CARING_LABELS: Record<CaringAnswer, string> = {
  no: "Nej",
  settled: "Ja, og det er afklaret, at hjælperen må",
  unsettled: "Ja, men det er ikke afklaret",
};
