import type { IdSeen, MailWay, MitId } from "@/lib/person/person";

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
