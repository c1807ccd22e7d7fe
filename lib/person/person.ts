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

/** What the look-up in CPR told, ticked by hand. */
export const CPR_TOLD = ["protected", "guardianship", "dead"] as const;

export type Address = { street: string; postcode: string; city: string };

type Told = { name: string; address: Address | null; phone: string | null; protectedAddress: boolean };

export type Fuldmagtsgiver = Told & {
  cpr: Cpr;
  mitid: MitId;
  idSeen: IdSeen | null;
};

export type Fuldmagtshaver =
  | (Told & { kind: "person"; cpr: Cpr | null; mitid: MitId })
  | (Told & { kind: "organisation"; cvr: string; mitid: MitId });

/** The first word of a name: what people are called in headings and buttons. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
