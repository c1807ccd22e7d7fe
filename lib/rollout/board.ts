import type { CatalogueSource } from "@/lib/catalogue/catalogue";
import type { IsoDate } from "@/lib/dates";
import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import { GATES, type RolloutStatus } from "@/lib/rollout/gates";
import type { RolloutState } from "@/lib/rollout/state";

export type BoardPakke = {
  kind: FuldmagtKind;
  channel: FuldmagtChannel;
  privilegienavn: string | null;
  form: string | null;
  itSystem: string | null;
  vendor: string | null;
};

/** One rollout as of a day. */
export type BoardRollout = {
  key: string;
  version: number;
  area: { slug: string; title: string };
  /** what tells it apart from another of its type in the same area; null when it is alone there */
  part: string | null;
  pakker: BoardPakke[];
  ticket: string | null;
  state: RolloutState;
};

/** One type as of a day, with the rollouts that had begun by then. */
export type BoardType = {
  slug: string;
  title: string;
  area: { slug: string; title: string };
  forvaltning: string | null;
  source: CatalogueSource;
  national: boolean;
  rollouts: BoardRollout[];
};

/** The whole rollout as of a day: areas and types in Danish order. */
export type Board = { day: IsoDate; types: BoardType[] };

/** Where a type stands: a gate at its slowest, paused, retired, or not begun. */
export type TypeStanding = RolloutStatus | "not_begun";

type Standing = Pick<BoardType, "rollouts">;

/**
 * A type counts at its slowest rollout. What is retired counts no more; what is paused counts only when nothing that
 * goes on is behind it. Live when all that are not retired are live, and there is at least one.
 */
export function standingOf({ rollouts }: Standing): TypeStanding {
  if (rollouts.length === 0) return "not_begun";
  const going = rollouts.map(({ state }) => state.status).filter((status) => status !== "retired");
  if (going.length === 0) return "retired";
  const behind = GATES.find((gate) => gate !== "live" && going.some((status) => status === gate));
  return behind ?? (going.includes("paused") ? "paused" : "live");
}

/** At least one rollout is live. */
export function isGiven({ rollouts }: Standing): boolean {
  return rollouts.some(({ state }) => state.status === "live");
}

/** What is counted as of the day: not national and not retired. */
export function counted<T extends Pick<BoardType, "national" | "rollouts">>(types: readonly T[]): T[] {
  return types.filter((type) => !type.national && standingOf(type) !== "retired");
}

/** How many counted types stand where. Every counted type is in exactly one. */
export function tally(types: readonly BoardType[]): Record<TypeStanding, number> {
  const none: Record<TypeStanding, number> = {
    not_begun: 0,
    idea: 0,
    planned: 0,
    agreed: 0,
    connection_sent: 0,
    confirmed: 0,
    in_test: 0,
    live: 0,
    paused: 0,
    retired: 0,
  };
  for (const type of counted(types)) none[standingOf(type)] += 1;
  return none;
}
