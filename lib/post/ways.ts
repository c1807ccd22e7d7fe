import type { LocationKind } from "@/lib/location/location";
import type { MailWay } from "@/lib/person/person";

/** What is done for a letter to reach whoever gets mail that way: it is printed and folded, or seen to by hand. */
export const WAY_ROUTES = {
  letter: "print",
  large_print: "print",
  collect: "print",
  digital_post: "hand",
  accessible_pdf: "hand",
  sound: "hand",
  braille: "hand",
  read_by_phone: "hand",
} as const satisfies Record<MailWay, "print" | "hand">;

export const PRINTED_WAYS = waysBy("print");
export const HAND_WAYS = waysBy("hand");

function waysBy(route: "print" | "hand"): readonly MailWay[] {
  return (Object.keys(WAY_ROUTES) as MailWay[]).filter((way) => WAY_ROUTES[way] === route);
}

/** How signed pages come back to us. The same list as in the database. */
export const RETURN_WAYS = ["reply_envelope", "drop_point", "collected", "counter", "cafe"] as const;
export type ReturnWay = (typeof RETURN_WAYS)[number];

export const RETURN_WAY_LABELS: Record<ReturnWay, string> = {
  reply_envelope: "Med posten",
  drop_point: "Afleveret i en postkasse hos os",
  collected: "Hentet af kontaktpersonen",
  counter: "Afleveret ved skranken",
  cafe: "Afleveret på en café eller en afdeling",
};

/** How an answer comes back when nobody has said otherwise: by the envelope that lies in the letter, or to us by hand. */
export function usualReturnWay(returnEnvelope: boolean): ReturnWay {
  return returnEnvelope ? "reply_envelope" : "counter";
}

type Getting = {
  /** how the fuldmagtsgiver gets mail */
  mailWay: MailWay | null;
  /** what kind of place the sag was begun at */
  place: LocationKind | null;
  returnEnvelope: boolean;
};

/** Who collects a letter gives the answer where it was collected: there is no post in it. All others have the usual way. */
export function returnWayFor({ mailWay, place, returnEnvelope }: Getting): ReturnWay {
  if (mailWay !== "collect" || place === null) return usualReturnWay(returnEnvelope);
  return WHERE_COLLECTED[place];
}

const WHERE_COLLECTED: Record<LocationKind, ReturnWay> = {
  counter: "counter",
  outreach: "cafe",
  visit: "collected",
};
