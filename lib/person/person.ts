import type { Cpr } from "@/lib/person/cpr";

export const MITID = ["yes", "no", "unknown"] as const;
export type MitId = (typeof MITID)[number];

export const ID_SEEN = [
  "passport",
  "driving_licence",
  "health_card_and_other",
  "known_or_vouched",
  "none_by_letter",
] as const;
export type IdSeen = (typeof ID_SEEN)[number];

export const MAIL_WAYS = [
  "digital_post",
  "letter",
  "large_print",
  "accessible_pdf",
  "sound",
  "braille",
  "read_by_phone",
  "collect",
] as const;
export type MailWay = (typeof MAIL_WAYS)[number];

/** Is the fuldmagtshaver paid to care for the fuldmagtsgiver, and if so, is it settled that they may help? */
export const CARING_ANSWERS = ["no", "settled", "unsettled"] as const;
export type CaringAnswer = (typeof CARING_ANSWERS)[number];

/** What the look-up in CPR told, ticked by hand. */
export const CPR_TOLD = ["protected", "guardianship", "dead"] as const;

export type Address = { street: string; postcode: string; city: string };

type Told = { name: string; address: Address | null; phone: string | null; protectedAddress: boolean };

export type Fuldmagtsgiver = Told & {
  cpr: Cpr;
  mitid: MitId;
  idSeen: IdSeen | null;
  /** how mail is to come; null when it was not asked */
  mailWay: MailWay | null;
};

export type Fuldmagtshaver =
  /** `caringEmployee`: is paid to care for the fuldmagtsgiver and may help; null when it was not asked */
  | (Told & { kind: "person"; cpr: Cpr | null; mitid: MitId; caringEmployee: boolean | null })
  | (Told & { kind: "organisation"; cvr: string; mitid: MitId });

/** The first word of a name: what people are called in headings and buttons. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
