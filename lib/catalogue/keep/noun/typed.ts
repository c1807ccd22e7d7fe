import type { NounInUse } from "@/lib/catalogue/keep/noun/in-use";
import { placeField } from "@/lib/catalogue/keep/noun/input";
import type { KeptNoun } from "@/lib/catalogue/keep/noun/kept-noun";
import { type IsoDate, shortDate } from "@/lib/dates";
import type { AskedField } from "@/lib/form/both";
import type { TypedForm } from "@/lib/form/form";

/** The day from which it is so: left to be typed, or the one that is shown when that is not today. */
export function typedDay({ shownOn }: Pick<KeptNoun, "shownOn">, today: IsoDate): string {
  return shownOn === today ? "" : shortDate(shownOn);
}

/** The form of one as it stands. */
export function typedNoun({ kept, situation }: NounInUse, today: IsoDate): TypedForm {
  const own = { navn: [kept.name], fra: [typedDay(kept, today)] };
  if (!situation) return own;
  const places = situation.types.map(({ slug }, at) => [placeField(slug), [String(at + 1)]] as const);
  return { ...own, plads: [String(situation.place)], ...Object.fromEntries(places) };
}

export function typedEnd({ until }: Pick<KeptNoun, "until">): TypedForm {
  return { sidste: [until ? shortDate(until) : ""] };
}

/** The fields to be compared when a colleague has saved meanwhile. */
export function nounFields({ situation }: NounInUse): AskedField[] {
  const name = { name: "navn", label: "Navn" };
  if (!situation) return [name];
  return [
    name,
    { name: "plads", label: "Plads på listen" },
    ...situation.types.map(({ slug, name: title }) => ({ name: placeField(slug), label: `Emne: ${title}` })),
    {
      name: "nye",
      label: "Flere emner",
      words: Object.fromEntries(situation.others.map((type) => [type.slug, type.name])),
    },
  ];
}
