import type { PublicFacts } from "@/lib/report/offer/facts";
import type { GivenType, Offer } from "@/lib/report/offer/offer";
import { slugOf } from "@/lib/text/slug-of";
import { SENTENCES, TYPES } from "@/prisma/seed/data";

type SeedType = (typeof TYPES)[number];

const DAY = "2026-11-26";

/** All that there is can be given: the page at its longest. */
function everything(): Offer {
  const [national, municipal] = [
    TYPES.filter((type) => type.national),
    TYPES.filter((type) => !type.national),
  ];
  return {
    day: DAY,
    given: municipal.map(toGiven),
    national: national.map(toGiven),
    coming: municipal.slice(0, 16).map(({ slug, title }, at) => ({
      slug,
      title,
      month: at < 15 ? "2027-01" : null,
      areas: null,
      part: null,
      isMore: false,
    })),
  };
}

function toGiven({ slug, title, area, pakker }: SeedType): GivenType {
  const ways = pakker.flatMap(({ kind }) => [
    { kind, channel: "self_service" } as const,
    { kind, channel: "contact" } as const,
  ]);
  const given = [{ ways, areas: null }];
  return { slug, title, sentence: SENTENCES[slug] ?? "", area: { slug: slugOf(area), title: area }, given };
}

export const NOTHING: Offer = { day: DAY, given: [], national: [], coming: [] };

export function exampleFacts(change: Partial<PublicFacts> = {}): PublicFacts {
  return {
    day: DAY,
    contact: {
      municipality: "Odense Kommune",
      unit: "Borgerservice",
      address: ["Borgernes Hus", "Østre Stationsvej 15", "5000 Odense C"],
      phone: "66 13 13 72",
      openingHours: "Vi har åbent mandag til fredag kl. 10-14.",
    },
    offer: everything(),
    places: [{ name: "Bolbro Brugerhus", kind: "outreach", weekdays: [3], schedule: null }],
    returnEnvelope: true,
    acceptedId: ["passport", "driving_licence", "health_card_and_other", "known_or_vouched"],
    longestYears: 0,
    ...change,
  };
}
