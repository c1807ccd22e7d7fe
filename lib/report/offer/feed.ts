import { z } from "zod";
import { FULDMAGT_CHANNELS, FULDMAGT_KINDS } from "@/lib/fuldmagt/words";
import { LOCATION_KINDS } from "@/lib/location/location";
import type { PublicFacts } from "@/lib/report/offer/facts";
import type { GivenType } from "@/lib/report/offer/offer";

const day = z.iso.date().describe("en dag i Danmark");
const areas = z
  .array(z.string())
  .nullable()
  .describe("fagområder, det kun gælder i; null er alle, som fuldmagten bruges i");

const given = z.object({
  id: z.string().describe("fast navn, som ikke skifter med titlen"),
  title: z.string(),
  description: z.string(),
  area: z.string().describe("overskriften, den står under"),
  ways: z.array(
    z.object({
      kind: z.enum(FULDMAGT_KINDS).describe("act: gøre det for; insight: kun se med"),
      channel: z.enum(FULDMAGT_CHANNELS).describe("self_service: på nettet; contact: ringe og skrive"),
      areas,
    }),
  ),
});

/**
 * What others may build on. Things are added to version 1; nothing in it changes its name or meaning, or is taken out,
 * without a new version at a new address.
 */
export const FEED = z.object({
  version: z.literal(1),
  asOf: day,
  municipality: z.string(),
  page: z.url().describe("siden for mennesker"),
  counts: z.object({
    given: z.number().int().describe("slags, der kan gives hos kommunen, helt eller delvist"),
    national: z.number().int().describe("slags, der gælder i hele landet; tæller ikke med i given"),
    coming: z.number().int().describe("slags, der ventes inden for et halvt år"),
  }),
  given: z.array(given),
  national: z.array(given),
  coming: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      month: z.string().nullable().describe("2027-01; null, når den ventede dag er gået"),
      areas,
      part: z.string().nullable().describe("hvad af den, i ord, når den kommer i dele"),
      more: z.boolean().describe("kan allerede gives i noget"),
    }),
  ),
  contact: z.object({
    unit: z.string(),
    address: z.array(z.string()),
    phone: z.string(),
    openingHours: z.string(),
  }),
  places: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(LOCATION_KINDS),
      weekdays: z.array(z.number().int()).describe("1 er mandag, 7 er søndag"),
      schedule: z.string().nullable(),
    }),
  ),
});
export type Feed = z.infer<typeof FEED>;

/** The same as the page says, for machines. */
export function feedOf({ day, contact, offer, places }: PublicFacts, page: string): Feed {
  const { municipality, unit, address, phone, openingHours } = contact;
  return {
    version: 1,
    asOf: day,
    municipality,
    page,
    counts: {
      given: offer.given.length,
      national: offer.national.length,
      coming: new Set(offer.coming.map(({ slug }) => slug)).size,
    },
    given: offer.given.map(toGiven),
    national: offer.national.map(toGiven),
    coming: offer.coming.map(({ slug, title, month, areas, part, isMore }) => ({
      id: slug,
      title,
      month,
      areas: areas && [...areas],
      part,
      more: isMore,
    })),
    contact: { unit, address: [...address], phone, openingHours },
    places: places.map(({ name, kind, weekdays, schedule }) => ({ name, kind, weekdays, schedule })),
  };
}

function toGiven({ slug, title, sentence, area, given }: GivenType): Feed["given"][number] {
  const ways = given.flatMap(({ ways, areas }) =>
    ways.map(({ kind, channel }) => ({ kind, channel, areas: areas && [...areas] })),
  );
  return { id: slug, title, description: sentence, area: area.title, ways };
}
