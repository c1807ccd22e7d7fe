import type { IsoDate } from "@/lib/dates";
import type { Place } from "@/lib/location/location";
import type { IdSeen } from "@/lib/person/person";
import type { Offer } from "@/lib/report/offer/offer";

/** Where one can ask, in the municipality's own words. */
export type Contact = {
  municipality: string;
  unit: string;
  address: readonly string[];
  phone: string;
  openingHours: string;
};

/** All that the public pages say that is not the same for every municipality. Holds no person. */
export type PublicFacts = {
  day: IsoDate;
  contact: Contact;
  offer: Offer;
  /** where we come on fixed days; places that are only visited are told nobody */
  places: readonly Place[];
  returnEnvelope: boolean;
  acceptedId: readonly IdSeen[];
  /** the longest that a fuldmagt may be asked for; 0 is no limit */
  longestYears: number;
};
