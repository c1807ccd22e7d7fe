import { type CatalogueType, canBeGiven, canBeWished } from "@/lib/catalogue/catalogue";
import { readLifeSituations } from "@/lib/catalogue/queries";
import { searchWords } from "@/lib/catalogue/search";
import { typed } from "@/lib/form/form";
import type { Guide } from "@/lib/sag/guide/guide";
import { type Browsing, readBrowsing, readPart, type TopicPart } from "@/lib/sag/guide/topic-browsing";
import { type TopicGroup, topicGroups } from "@/lib/sag/guide/topic-groups";
import { chosenTypes } from "@/lib/sag/input/emner";

export type TopicsView = {
  browsing: Browsing;
  /** where the reader goes on */
  part: TopicPart | null;
  /** another each time that the step is kept */
  savedAt: string;
  /** the words of the search as they were typed */
  searched: string;
  groups: TopicGroup[];
  chosen: CatalogueType[];
  /** chosen and not among what is shown: must be sent along */
  hidden: CatalogueType[];
};

/** The topics to choose from, and those that are chosen. The wishes of a sag that is corrected are counted already. */
export async function topicsView(
  { draft, context }: Guide,
  query: Parameters<typeof readBrowsing>[0],
): Promise<TopicsView> {
  const browsing = readBrowsing(query);
  const isOffered =
    draft.purpose === "change" ? canBeGiven : (type: CatalogueType) => canBeGiven(type) || canBeWished(type);
  const types = context.catalogue.filter(isOffered);
  const groups = topicGroups({ types, situations: await readLifeSituations(context.today) }, browsing);
  const form = draft.typed.emner ?? {};
  const chosen = chosenTypes(form, types);
  const shown = new Set(groups.flatMap((group) => group.types));
  const asTyped = typed(form, "soeg");
  return {
    browsing,
    part: readPart(query),
    savedAt: draft.updatedAt.toISOString(),
    searched: searchWords(asTyped) === browsing.search ? asTyped : browsing.search,
    groups,
    chosen,
    hidden: chosen.filter((type) => !shown.has(type)),
  };
}
