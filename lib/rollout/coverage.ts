import type { LifeSituation } from "@/lib/catalogue/queries";
import type { IsoDate } from "@/lib/dates";
import { type BoardType, isGiven, standingOf } from "@/lib/rollout/board";
import { expectedOn } from "@/lib/rollout/changes";

export type Covered = {
  slug: string;
  title: string;
  /** what counts of it: not national, not retired */
  types: BoardType[];
  live: number;
  /** not live and yet given in some areas */
  givenInPart: number;
  national: BoardType[];
  /** the one that is expected first */
  next: { title: string; on: IsoDate } | null;
};

/** Per life situation how many of its types are live. The least covered first. */
export function coverageOf(situations: readonly LifeSituation[], types: readonly BoardType[]): Covered[] {
  return situations
    .map((situation) => covered(situation, types))
    .toSorted((a, b) => share(a) - share(b) || b.types.length - a.types.length);
}

function covered({ slug, title, types }: LifeSituation, board: readonly BoardType[]): Covered {
  const own = types.flatMap((name) => board.find((type) => type.slug === name) ?? []);
  const counted = own.filter((type) => !type.national && standingOf(type) !== "retired");
  const missing = counted.filter((type) => standingOf(type) !== "live");
  return {
    slug,
    title,
    types: counted,
    live: counted.length - missing.length,
    givenInPart: missing.filter(isGiven).length,
    national: own.filter(({ national }) => national),
    next: nextOf(missing),
  };
}

function nextOf(missing: readonly BoardType[]): Covered["next"] {
  const expected = missing.flatMap((type) => {
    const on = expectedOn(type);
    return on ? [{ title: type.title, on }] : [];
  });
  return expected.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

function share({ live, types }: Covered): number {
  return types.length === 0 ? 1 : live / types.length;
}

/** "Flytning til plejebolig: af 5 er ingen i drift, 1 kan gives i nogle fagområder; 1 til er national." */
export function coverageSentence(covered: Covered): string {
  return `${covered.title}: ${coverageWords(covered)}`;
}

/** Without the title, as it stands after a colon. */
export function coverageWords({ types, live, givenInPart, national }: Covered): string {
  const inPart = givenInPart > 0 ? `, ${givenInPart} kan gives i nogle fagområder` : "";
  const others =
    national.length > 0
      ? `; ${national.length} til er ${national.length === 1 ? "national" : "nationale"}`
      : "";
  return `af ${types.length} er ${live === 0 ? "ingen" : live} i drift${inPart}${others}.`;
}
