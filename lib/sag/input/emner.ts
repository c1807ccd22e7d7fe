import { type CataloguePakke, type CatalogueType, canBeGiven, canBeWished } from "@/lib/catalogue/catalogue";
import { type FieldError, type Parsed, type TypedForm, typed, typedMany } from "@/lib/form/form";
import {
  FULDMAGT_CHANNELS,
  FULDMAGT_KINDS,
  type FuldmagtChannel,
  type FuldmagtKind,
} from "@/lib/fuldmagt/words";
import type { MitId } from "@/lib/person/person";

export type ChosenTopic = { type: CatalogueType; pakker: CataloguePakke[] };

/** What the fuldmagt is about, and what was wished for beside it and cannot be given yet. */
export type Emner = { topics: ChosenTopic[]; wishes: CatalogueType[] };

/** Field names of one topic on the form. */
export const kindField = (slug: string) => `slags-${slug}`;
export const channelField = (slug: string) => `kanal-${slug}`;
export const typedKeys = (slug: string) => [kindField(slug), channelField(slug)];

/**
 * Step 4: what the fuldmagtshaver may help with. A chosen type that can be given is a topic, and each chosen
 * kind and channel of it one pakke; one that cannot be given yet is a wish, and wishes alone are no fuldmagt.
 * The net needs the fuldmagtshaver's MitID.
 */
export function parseEmner(
  form: TypedForm,
  context: Receiver & {
    catalogue: readonly CatalogueType[];
    /** the paper came by itself: there is no step 1 to choose another outcome in */
    byLetter?: boolean;
  },
): Parsed<Emner> {
  const chosen = chosenTypes(form, context.catalogue);
  const types = chosen.filter(canBeGiven);
  const wishes = chosen.filter(canBeWished);
  if (types.length === 0) {
    const alone = context.byLetter ? WISHES_ALONE_IN_LETTER : WISHES_ALONE;
    const message = wishes.length === 0 ? "Vælg mindst ét emne." : alone;
    return { ok: false, errors: [{ field: "emne", message }] };
  }
  const errors: FieldError[] = [];
  const topics = types.map((type) => {
    const pakker = chosenPakker(form, type);
    const message = topicProblem(type, pakker, context);
    if (message) errors.push({ field: channelField(type.slug), message: `${type.title}: ${message}` });
    return { type, pakker };
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: { topics, wishes } };
}

const WISHES_ALONE_IN_LETTER =
  "Vælg mindst ét emne, der kan gives. Er der kun ønsker, kan der ikke laves en sag. Begynd en ny henvendelse, og notér ønskerne der.";
const WISHES_ALONE =
  "Vælg mindst ét emne, der kan gives. Er der kun ønsker, så gå tilbage til trin 1, og vælg noget andet end en fuldmagt. Ønskerne kan noteres der.";

/** The types that are ticked, as topics or as wishes, in the order of the catalogue: what can be given may change. */
export function chosenTypes(form: TypedForm, catalogue: readonly CatalogueType[]): CatalogueType[] {
  const chosen = [...typedMany(form, "emne"), ...typedMany(form, "oenske")];
  return catalogue.filter(({ slug }) => chosen.includes(slug));
}

function chosenPakker(form: TypedForm, type: CatalogueType): CataloguePakke[] {
  const kind = chosenKind(form, type);
  const channels = chosenChannels(form, type);
  return type.pakker.filter(
    (pakke) => pakke.canBeGiven && pakke.kind === kind && channels.includes(pakke.channel),
  );
}

/** The kind that is chosen, or the only one there is. */
function chosenKind(form: TypedForm, type: CatalogueType): FuldmagtKind | undefined {
  const kinds = kindsOf(type);
  return kinds.length === 1 ? kinds[0] : kinds.find((kind) => kind === typed(form, kindField(type.slug)));
}

/** The channels that are ticked, or the only one there is. */
function chosenChannels(form: TypedForm, type: CatalogueType): FuldmagtChannel[] {
  const channels = channelsOf(type);
  if (channels.length === 1) return channels;
  return channels.filter((channel) => typedMany(form, channelField(type.slug)).includes(channel));
}

type Receiver = { mitid: MitId; fuldmagtshaver: string };

function topicProblem(type: CatalogueType, pakker: CataloguePakke[], { mitid, fuldmagtshaver }: Receiver) {
  if (pakker.length === 0) return "Vælg, om det er på nettet, ringe og skrive, eller begge dele.";
  const onTheNet = pakker.some((pakke) => pakke.channel === "self_service");
  if (!onTheNet || mitid !== "no") return null;
  const instead = channelsOf(type).includes("contact") ? "Vælg kun ringe og skrive" : "Vælg emnet fra";
  return `${fuldmagtshaver} har ikke MitID og kan ikke bruge fuldmagten på nettet. ${instead}.`;
}

/** Kinds and channels that can be given now, in the order of the words. */
export function kindsOf(type: CatalogueType): FuldmagtKind[] {
  return FULDMAGT_KINDS.filter((kind) =>
    type.pakker.some((pakke) => pakke.canBeGiven && pakke.kind === kind),
  );
}

export function channelsOf(type: CatalogueType): FuldmagtChannel[] {
  return FULDMAGT_CHANNELS.filter((channel) =>
    type.pakker.some((pakke) => pakke.canBeGiven && pakke.channel === channel),
  );
}
