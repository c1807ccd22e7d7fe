import type { IsoDate } from "@/lib/dates";
import { type Board, type BoardRollout, type BoardType, counted } from "@/lib/rollout/board";
import type { RolloutStatus } from "@/lib/rollout/gates";
import type { PartyNames } from "@/lib/rollout/parties";
import { placeOf } from "@/lib/rollout/parts";
import { overdue, quietDays, standsStill, waitedDays } from "@/lib/rollout/standing";

/** The slug of the area itself among those who are waited for. */
const THE_AREA = "area";

export type StillLine = {
  key: string;
  slug: string;
  title: string;
  /** which of the type's rollouts, where it has several */
  place: string | null;
  area: { slug: string };
  standing: RolloutStatus;
  party: string | null;
  /** it is the area that is waited for */
  isAreaWaitedFor: boolean;
  /** since when it waits, or since anything happened */
  days: number;
  plannedOn: IsoDate | null;
  isOverdue: boolean;
};

/** Rollouts that stand still on the board's day, the longest wait first. `limit` in days. */
export function standingStill(board: Board, parties: PartyNames, limit: number): StillLine[] {
  return counted(board.types)
    .flatMap((type) =>
      type.rollouts
        .filter(({ state }) => standsStill(state, board.day, limit))
        .map((rollout) => line(type, rollout, { board, parties })),
    )
    .toSorted((a, b) => b.days - a.days);
}

type Context = { board: Board; parties: PartyNames };

function line(type: BoardType, rollout: BoardRollout, { board: { day }, parties }: Context): StillLine {
  const { key, area, state } = rollout;
  const late = overdue(state, day);
  const { nextGateOn, expectedLiveOn } = state.plan;
  return {
    key,
    slug: type.slug,
    title: type.title,
    place: placeOf(rollout, type.rollouts),
    area,
    standing: state.status,
    isAreaWaitedFor: state.waiting?.party === THE_AREA,
    party: state.waiting && (parties.get(state.waiting.party) ?? state.waiting.party),
    days: waitedDays(state, day) ?? quietDays(state, day) ?? 0,
    plannedOn: late ?? nextGateOn ?? expectedLiveOn,
    isOverdue: late !== null,
  };
}

/** Titles of counted types of which nothing has been heard for so many days, though they go on. */
export function staleTitles({ types, day }: Board, limit: number): { slug: string; title: string }[] {
  return counted(types)
    .filter(({ rollouts }) => rollouts.some(({ state }) => (quietDays(state, day) ?? 0) >= limit))
    .map(({ slug, title }) => ({ slug, title }));
}
