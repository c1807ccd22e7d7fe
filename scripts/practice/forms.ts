import { type CatalogueType, canBeGiven, canBeWished } from "@/lib/catalogue/catalogue";
import { type IsoDate, shortDate } from "@/lib/dates";
import type { TypedGuide } from "@/lib/sag/guide/registration";
import { channelField, channelsOf, kindField, kindsOf } from "@/lib/sag/input/emner";
import type { Chance } from "./chance";
import { type Fields, formOf } from "./filled-in";
import type { Invented } from "./invented";
import type { Story } from "./stories";

export type Cast = {
  chance: Chance;
  somebody: (age: { least: number; most: number }) => Invented;
  catalogue: readonly CatalogueType[];
};

const OLD = { least: 66, most: 94 };
const GROWN = { least: 31, most: 62 };
const COUNTER = "borgerservice-borgernes-hus";

/** The whole guide of a story as somebody types it. */
export function typedGuide(
  story: Story,
  cast: Cast,
  { on, ends }: { on: IsoDate; ends: IsoDate | null },
): TypedGuide {
  const { chance } = cast;
  const asked = { sted: COUNTER, spurgt: "counter", tid: chance.oneOf(["to_10", "to_20", "to_40"]) };
  return {
    ...(story.letter
      ? {
          brev: formOf({
            ...asked,
            papir: "national_letter",
            kommet: shortDate(on),
            sider: "3",
            spurgt: "letter",
          }),
        }
      : { behov: formOf({ behov: "fuldmagt", ...asked, ...story.behov }) }),
    fuldmagtsgiver: formOf(fuldmagtsgiver(story, cast)),
    fuldmagtshaver: formOf(story.organisation ? organisation(cast) : fuldmagtshaver(story, cast)),
    emner: formOf(topics(story, cast)),
    periode: formOf(ends ? { slut: "other", til: shortDate(ends) } : { slut: "2" }),
    opret: formOf({ oplaest: "on", ...story.opret }),
  };
}

function fuldmagtsgiver(story: Story, { chance, somebody }: Cast): Fields {
  return {
    ...somebody(OLD),
    legitimation: chance.oneOf(["passport", "driving_licence", "known_or_vouched"]),
    mitid: chance.oneOf(["no", "no", "unknown"]),
    post: chance.oneOf(["letter", "letter", "digital_post", "collect"]),
    ...story.fuldmagtsgiver,
  };
}

function fuldmagtshaver(story: Story, { somebody }: Cast): Fields {
  return { slags: "person", ...somebody(GROWN), mitid: "yes", ansat: "no", ...story.fuldmagtshaver };
}

/** An invented organisation: CVR numbers that begin with 0000 are taken in a demo alone. */
function organisation({ chance }: Cast): Fields {
  const navn = chance.oneOf(["Prøveforeningen Tryghed", "Øveforeningen Hjælp", "Demo Økonomihjælp"]);
  return { slags: "organisation", cvr: `0000${chance.between(1000, 9999)}`, navn, mitid: "yes" };
}

function topics(story: Story, { chance, catalogue }: Cast): Fields {
  const onTheNet = story.fuldmagtshaver?.["mitid"] !== "no";
  const fits = catalogue.filter((type) => canBeGiven(type) && channelsOf(type).includes("contact"));
  const chosen = several(fits, story.topicCount ?? 1, chance);
  const asked = chosen.flatMap((type) => [
    [kindField(type.slug), kindsOf(type)[0] ?? "act"],
    [channelField(type.slug), onTheNet ? channelsOf(type) : ["contact"]],
  ]);
  const wishes = story.wishes ? several(catalogue.filter(canBeWished), 1, chance) : [];
  const slugs = (types: readonly CatalogueType[]) => types.map(({ slug }) => slug);
  return { emne: slugs(chosen), oenske: slugs(wishes), ...Object.fromEntries(asked) };
}

/** So many different ones of a list. */
export function several<T>(list: readonly T[], count: number, chance: Chance): T[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }).flatMap(() =>
    left.splice(chance.between(0, left.length - 1), 1),
  );
}
