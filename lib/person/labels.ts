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

/** What happens with a letter to whoever gets mail that way, and what there is to do. */
export const MAIL_WAY_ACTS: Record<MailWay, (who: string) => string> = {
  digital_post: (who) => `${BY_HAND} Læg det i Digital Post til ${who}.`,
  letter: () => `${TO_PRINT}, og det sendes med posten.`,
  large_print: () => `${TO_PRINT} med stor skrift, og det sendes med posten.`,
  accessible_pdf: (who) => `${BY_HAND} Send PDF-filen til ${who}. En skærmlæser kan læse den op.`,
  sound: (who) => `${BY_HAND} Indtal det, og send lyden til ${who}.`,
  braille: (who) => `${BY_HAND} Få det lavet i punktskrift, og send det til ${who}.`,
  read_by_phone: (who) => `${BY_HAND} Ring til ${who}, og læs det op.`,
  collect: (who) => `${TO_PRINT} og ligger klar. ${who} henter det.`,
};

const TO_PRINT = "Brevet kommer i printkøen";
const BY_HAND = "Brevet ligger under »Andre veje«.";

export const CARING_LABELS: Record<CaringAnswer, string> = {
  no: "Nej",
  settled: "Ja, og det er afklaret, at hjælperen må",
  unsettled: "Ja, men det er ikke afklaret",
};
