import type { Actor } from "@/lib/auth/permissions";
import { can } from "@/lib/auth/permissions";
import { addDays, addYears, type IsoDate } from "@/lib/dates";
import { daysPeriod, offeredQuarters, type Period } from "@/lib/figures/period";
import { readTopicFigures } from "@/lib/figures/read";
import type { ShownCount, ShownTable } from "@/lib/figures/table";
import { type Board, counted, standingOf, type TypeStanding } from "@/lib/rollout/board";
import { expectedOn } from "@/lib/rollout/changes";

export type DemandLine = {
  slug: string;
  title: string;
  area: string;
  standing: TypeStanding;
  wishes: ShownCount;
  /** had nobody to appoint for it */
  nobody: ShownCount;
  expectedOn: IsoDate | null;
};

export type Demand = { period: Period; isHidden: boolean; lines: DemandLine[] };

/**
 * What was asked for and is not live, the most wished first, as the reader may see it; null for whom no counts are. For whom
 * numbers under five are hidden it is the last whole quarter, as on the page of figures, so that nothing can be subtracted.
 */
export async function readDemand(actor: Actor, board: Board, today: IsoDate): Promise<Demand | null> {
  const period = can(actor, "figures:exact") ? yearBefore(board.day) : quarterBefore(board.day, today);
  const figures = period && (await readTopicFigures(actor, period, today));
  if (!figures) return null;
  const wishes = countsOf(figures.tables, "wish-type");
  const nobody = countsOf(figures.tables, "nobody-type");
  const missing = counted(board.types).filter((type) => standingOf(type) !== "live");
  const lines = missing
    .filter(({ slug }) => wishes.isListed(slug) || nobody.isListed(slug))
    .map((type) => ({
      slug: type.slug,
      title: type.title,
      area: type.area.title,
      standing: standingOf(type),
      wishes: wishes.of(type.slug),
      nobody: nobody.of(type.slug),
      expectedOn: expectedOn(type),
    }));
  return {
    period,
    isHidden: figures.isHidden,
    lines: lines.toSorted((a, b) => wishes.place(a.slug) - wishes.place(b.slug)),
  };
}

function yearBefore(day: IsoDate): Period {
  return daysPeriod(addDays(addYears(day, -1), 1), day);
}

function quarterBefore(day: IsoDate, today: IsoDate): Period | null {
  return (
    offeredQuarters(today, { wholeWeeks: true }).find(
      ({ to, name }) => to <= day && !name.endsWith("til nu"),
    ) ?? null
  );
}

/** The rows of one table as they are shown; what is not listed is what each of the others is. */
function countsOf(tables: readonly ShownTable[], id: ShownTable["id"]) {
  const table = tables.find((one) => one.id === id);
  const rows = table?.rows ?? [];
  const of = (slug: string): ShownCount =>
    rows.find(({ key }) => key === slug)?.count ?? table?.folded?.each ?? "under_5";
  const place = (slug: string) => {
    const at = rows.findIndex(({ key }) => key === slug);
    return at < 0 ? rows.length : at;
  };
  return { of, place, isListed: (slug: string) => rows.some(({ key }) => key === slug) };
}
