import { mondayOf } from "@/lib/clock/working-days";
import { addDays, daysBetween, type IsoDate } from "@/lib/dates";
import { type Board, type BoardRollout, counted } from "@/lib/rollout/board";
import type { PartyNames } from "@/lib/rollout/parties";
import { withPart } from "@/lib/rollout/parts";
import { type Reach, reaches } from "@/lib/rollout/scope";
import { overdue, quietDays, waitedDays } from "@/lib/rollout/standing";

/** A rollout that the week asks something of. */
export type WeekLine = {
  title: string;
  area: string;
  /** since the planned day, without news, or until the planned day */
  days: number;
  party: string | null;
  /** days that the party has been waited for */
  waited: number | null;
};

/** How a week begins. Each rollout stands in one list at most. */
export type Week = { overdue: WeekLine[]; still: WeekLine[]; due: WeekLine[] };

type Asked = {
  reach: Reach;
  parties: PartyNames;
  /** what has had no news for so many days stands still */
  limit: number;
};

/**
 * What is overdue on the board's day, stands still, or is planned for the rest of its week, in the areas that somebody
 * reaches. What is planned for this week is on its way and does not stand still.
 */
export function weekOf({ day, types }: Board, { reach, parties, limit }: Asked): Week {
  const week: Week = { overdue: [], still: [], due: [] };
  for (const { title, rollouts } of counted(types)) {
    for (const rollout of rollouts.filter(({ area }) => reaches(reach, area.slug))) {
      const place = placeOf(rollout, day, limit);
      if (place)
        week[place.list].push(
          line(withPart(title, rollout.part), rollout, { day, parties, days: place.days }),
        );
    }
  }
  week.overdue.sort(longestFirst);
  week.still.sort(longestFirst);
  week.due.sort((a, b) => a.days - b.days);
  return week;
}

const longestFirst = (a: WeekLine, b: WeekLine) => b.days - a.days;

function placeOf({ state }: BoardRollout, day: IsoDate, limit: number) {
  const quiet = quietDays(state, day);
  if (quiet === null) return null;
  const late = overdue(state, day);
  if (late) return { list: "overdue", days: daysBetween(late, day) } as const;
  const sunday = addDays(mondayOf(day), 6);
  const planned = [state.plan.nextGateOn, state.plan.expectedLiveOn]
    .filter((on) => on !== null && on <= sunday)
    .toSorted()[0];
  if (planned) return { list: "due", days: daysBetween(day, planned) } as const;
  return quiet >= limit ? ({ list: "still", days: quiet } as const) : null;
}

type Said = { day: IsoDate; parties: PartyNames; days: number };

function line(title: string, { area, state }: BoardRollout, { day, parties, days }: Said): WeekLine {
  const party = state.waiting && (parties.get(state.waiting.party) ?? state.waiting.party);
  return { title, area: area.title, days, party, waited: waitedDays(state, day) };
}
