import { type Actor, can } from "@/lib/auth/permissions";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import type { IsoDate } from "@/lib/dates";
import { offeredQuarters, type Period, wholeQuarters } from "@/lib/figures/period";
import { readFigures } from "@/lib/figures/read";
import { type ShownCount, shownIn, type TableId } from "@/lib/figures/table";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import { readNationalFigures } from "@/lib/rollout/national/read";

export const TYPE_TABLES = ["sag-type", "wish-type", "nobody-type"] as const satisfies readonly TableId[];

export type TypeFigures = {
  period: Period;
  isHidden: boolean;
  counts: { table: (typeof TYPE_TABLES)[number]; count: ShownCount | null }[];
};

/**
 * What was asked for and begun of a type in the newest quarter by a day, as the page of figures shows it to the reader: the
 * same tables are hidden together, so that nothing can be computed from the two pages. For whom numbers are hidden it is a
 * quarter that is over. Null for whom there are no figures of the type.
 */
export async function readTypeFigures(
  actor: Actor,
  type: Pick<CatalogueType, "slug" | "area">,
  { day, today }: { day: IsoDate; today: IsoDate },
): Promise<TypeFigures | null> {
  if (!can(actor, "figures:read")) return null;
  const isExact = can(actor, "figures:exact");
  const quarters = isExact ? offeredQuarters(today, { wholeWeeks: false }) : wholeQuarters(today);
  const period = quarters.find(({ to }) => to <= day);
  const figures = period && (await readFigures(actor, period, today));
  if (!figures || !isOwn(figures.areas, type)) return null;
  const counts = TYPE_TABLES.map((id) => ({
    table: id,
    count: shownIn(
      figures.tables.find((table) => table.id === id),
      type.slug,
    ),
  }));
  return { period, isHidden: figures.isHidden, counts };
}

function isOwn(areas: readonly string[] | null, { area }: Pick<CatalogueType, "area">): boolean {
  return areas === null || areas.includes(area.title);
}

export type LastFigure = { pakke: CatalogueType["pakker"][number]; figure: NationalFigure };

/** The newest national figure of each pakke of a type, as of a day. */
export async function readLastFigures(
  { pakker }: Pick<CatalogueType, "pakker">,
  day: IsoDate,
): Promise<LastFigure[]> {
  const figures = await readNationalFigures(day, { pakkeIds: pakker.map(({ id }) => id) });
  return pakker.flatMap((pakke) => {
    const figure = figures.find(({ pakkeId }) => pakkeId === pakke.id);
    return figure ? [{ pakke, figure }] : [];
  });
}
