import {
  CHANNEL_WORDS,
  capitalised,
  FULDMAGT_CHANNELS,
  FULDMAGT_KINDS,
  KIND_WORDS_YOURS,
} from "@/lib/fuldmagt/words";
import { weekdayWords } from "@/lib/location/labels";
import type { Place } from "@/lib/location/location";
import type { IdSeen } from "@/lib/person/person";
import type { ComingType, GivenWays, Offer } from "@/lib/report/offer/offer";
import { month } from "@/lib/rollout/change-sentences";
import { listed } from "@/lib/text/listed";

/** The finding under the heading. */
export function offerLead({ given }: Pick<Offer, "given">, municipality: string): string {
  const about = "Med en fuldmagt må en, du stoler på, ordne ting for dig.";
  if (given.length === 0) {
    return `${about} ${municipality} har ikke nogen fuldmagter klar endnu, men vi kan hjælpe dig på en anden måde.`;
  }
  return `${about} I dag kan du give ${given.length} slags ${given.length === 1 ? "fuldmagt" : "fuldmagter"} hos ${municipality}.`;
}

/** "På nettet: gøre det for dig eller kun se med." Channels that allow the same share a line. */
export function waysLines({ ways, areas }: GivenWays): string[] {
  const where = areas === null ? "" : ` Kun hos: ${listed(areas)}.`;
  const allowed = FULDMAGT_CHANNELS.flatMap((channel) => {
    const kinds = FULDMAGT_KINDS.filter((kind) =>
      ways.some((way) => way.channel === channel && way.kind === kind),
    );
    return kinds.length > 0
      ? [{ channel, what: kinds.map((kind) => KIND_WORDS_YOURS[kind]).join(" eller ") }]
      : [];
  });
  return [...Map.groupBy(allowed, ({ what }) => what)].map(([what, its]) => {
    const channels = its.map(({ channel }) => CHANNEL_WORDS[channel]).join(", ");
    return `${capitalised(channels)}: ${what}.${where}`;
  });
}

/** "Januar 2027"; what was expected and is not there has no month. */
export function monthWords({ month: at }: Pick<ComingType, "month">): string {
  return at === null ? "Ny dato på vej" : capitalised(month(`${at}-01`));
}

/** "Madservice (ringe og skrive, også hos: Sundhed)": each only where it is needed. */
export function comingWords({ title, areas, part, isMore }: ComingType): string {
  const where = areas && `${isMore ? "også" : "kun"} hos: ${listed(areas)}`;
  const words = [part, where].filter((it) => it !== null);
  return words.length > 0 ? `${title} (${words.join(", ")})` : title;
}

export function comingLead(coming: readonly ComingType[]): string {
  if (coming.length === 0)
    return "Vi har ingen datoer for det næste halve år. Ring, og hør, hvad der er på vej.";
  const count = new Set(coming.map(({ slug }) => slug)).size;
  const what = count === 1 ? "én fuldmagt" : `${count} fuldmagter`;
  return `Vi venter ${what} mere det næste halve år. Datoerne kan blive flyttet, og så skriver vi det her.`;
}

const ENOUGH_ALONE: Partial<Record<IdSeen, string>> = { passport: "pas", driving_licence: "kørekort" };

/** What to bring to the counter, of what the municipality has decided is enough. */
export function bringWords(accepted: readonly IdSeen[]): string {
  const alone = accepted.flatMap((id) => ENOUGH_ALONE[id] ?? []);
  const two = accepted.includes("health_card_and_other");
  if (alone.length === 0) {
    return two ? "Tag dit sundhedskort og et andet kort med." : "Spørg, hvad du skal have med.";
  }
  const also = two ? " Et sundhedskort og et andet kort er også nok." : "";
  return `Tag ${listed(alone, "eller")} med.${also}`;
}

export function periodWords(longestYears: number): string {
  const longest = longestYears > 0 ? `, dog højst ${longestYears} år` : "";
  return `Du bestemmer selv, hvor længe fuldmagten gælder${longest}.`;
}

/** "Bolbro Brugerhus: onsdag kl. 10-12." */
export function placeWords({ name, weekdays, schedule }: Place): string {
  const days = weekdays.length > 0 ? weekdayWords(weekdays) : "";
  return `${name}${days || schedule ? ":" : ""}${[days, schedule ?? ""].map((part) => part && ` ${part}`).join("")}.`;
}
