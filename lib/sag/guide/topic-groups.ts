import { byArea, type CatalogueType } from "@/lib/catalogue/catalogue";
import { searchTypes } from "@/lib/catalogue/search";
import type { Browsing } from "@/lib/sag/guide/topic-browsing";

export type TopicGroup = {
  slug: string;
  /** null when there is one group alone, which needs no heading */
  title: string | null;
  types: CatalogueType[];
  /** types of the group that stand in an earlier one: a box to tick stands in one place alone */
  elsewhere: { type: CatalogueType; title: string }[];
};

type Situation = { slug: string; title: string; types: readonly string[] };
type Offered = { types: readonly CatalogueType[]; situations: readonly Situation[] };

const danish = new Intl.Collator("da");

/** The topics that are shown to choose from, in groups. Every type stands in one place. */
export function topicGroups({ types, situations }: Offered, { view, search }: Browsing): TopicGroup[] {
  if (search) return [alone(searchTypes(types, search))];
  if (view === "alle") return [alone(types.toSorted((a, b) => danish.compare(a.title, b.title)))];
  if (view === "omraade") return byArea(types).map((area) => ({ ...area, elsewhere: [] }));
  return bySituation(types, situations);
}

function alone(types: CatalogueType[]): TopicGroup {
  return { slug: "alle", title: null, types, elsewhere: [] };
}

function bySituation(types: readonly CatalogueType[], situations: readonly Situation[]): TopicGroup[] {
  const placed = new Map<string, string>();
  const groups = situations.map(({ slug, title, types: slugs }) => {
    const group: TopicGroup = { slug, title, types: [], elsewhere: [] };
    for (const type of types.filter((each) => slugs.includes(each.slug))) {
      const under = placed.get(type.slug);
      if (under === undefined) group.types.push(type);
      else group.elsewhere.push({ type, title: under });
      placed.set(type.slug, under ?? title);
    }
    group.types.sort((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug));
    return group;
  });
  const others = types.filter(({ slug }) => !placed.has(slug));
  const rest = { slug: "andre", title: "Andre emner", types: others, elsewhere: [] };
  return [...groups, rest].filter((group) => group.types.length + group.elsewhere.length > 0);
}
