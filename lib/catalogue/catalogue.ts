import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import type { RolloutStatus } from "@/lib/rollout/gates";

export type CatalogueSource = "seed" | "found" | "proposed";

export type CataloguePakke = {
  id: string;
  kind: FuldmagtKind;
  channel: FuldmagtChannel;
  privilegienavn: string | null;
  source: CatalogueSource;
  /** at least one live rollout holds it, or the type is national */
  canBeGiven: boolean;
};

export type CatalogueType = {
  slug: string;
  title: string;
  sentence: string;
  area: { slug: string; title: string };
  forvaltning: string | null;
  authority: "municipality" | "region" | "state" | null;
  legalBasis: string;
  kle: string;
  source: CatalogueSource;
  national: boolean;
  pakker: CataloguePakke[];
  rollouts: { area: string; status: RolloutStatus }[];
};

/** At least one rollout is live; a national type has no rollouts and can be given. */
export function canBeGiven(type: Pick<CatalogueType, "national" | "rollouts">): boolean {
  return type.national || type.rollouts.some((rollout) => rollout.status === "live");
}

/** Nobody can give it yet, and it is still to come: kept as a wish. What is retired does not come. */
export function canBeWished(type: Pick<CatalogueType, "national" | "rollouts">): boolean {
  return !canBeGiven(type) && !isRetired(type);
}

/** All rollouts that are not retired are live, and there is at least one. National types are never counted. */
export function isLive(type: Pick<CatalogueType, "national" | "rollouts">): boolean {
  const going = type.rollouts.filter((rollout) => rollout.status !== "retired");
  return !type.national && going.length > 0 && going.every((rollout) => rollout.status === "live");
}

/** Every rollout of the type is retired: listed apart and not counted. */
export function isRetired(type: Pick<CatalogueType, "national" | "rollouts">): boolean {
  return (
    !type.national && type.rollouts.length > 0 && type.rollouts.every(({ status }) => status === "retired")
  );
}

/** What the ca. 50 are counted by: not national and not retired. */
export function isCounted(type: Pick<CatalogueType, "national" | "rollouts">): boolean {
  return !type.national && !isRetired(type);
}

/** Types under their area's heading, areas and types in the order given. */
export function byArea<T extends Pick<CatalogueType, "area">>(types: readonly T[]) {
  const areas = new Map<string, { slug: string; title: string; types: T[] }>();
  for (const type of types) {
    const area = areas.get(type.area.slug) ?? { ...type.area, types: [] };
    area.types.push(type);
    areas.set(type.area.slug, area);
  }
  return [...areas.values()];
}
