import { type Actor, can } from "@/lib/auth/permissions";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { readCatalogue } from "@/lib/catalogue/queries";
import { addDays, type IsoDate } from "@/lib/dates";
import { daysPeriod, wholeQuarters } from "@/lib/figures/period";
import { type Figures, readGivenFigures } from "@/lib/figures/read";
import { type ShownCount, shownIn } from "@/lib/figures/table";
import { pakkeKey } from "@/lib/figures/tables";
import { nationalName } from "@/lib/fuldmagt/words";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import { type Month, monthsFrom } from "@/lib/rollout/national/month";
import { newestMonth, readNationalFigures } from "@/lib/rollout/national/read";
import { type NumberedSource, sourcesOf } from "@/lib/rollout/national/sources";
import { type Quarter, quarterOf, quarterQuery, quartersBetween } from "@/lib/rollout/quarters";

export type NationalLine = {
  pakkeId: string;
  slug: string;
  /** *Hjælpemidler – handlefuldmagt til selvbetjening* */
  name: string;
  /** one for each month of the quarter; null where none is recorded */
  months: (NationalFigure | null)[];
  /** of the months together; null until all three are there */
  sum: number | null;
  /** how many of it we entered in the quarter; null where the reader sees no such number */
  own: ShownCount | null;
};

export type NationalView = {
  quarter: Quarter;
  months: Month[];
  lines: NationalLine[];
  sources: NumberedSource[];
  /** our own numbers beside them; null for whom there are none, or none yet */
  own: Pick<Figures, "isHidden" | "areas"> | null;
  /** numbers are hidden for the reader, and the quarter is not over: then ours come later */
  ownComesLater: boolean;
  /** the quarters that can be chosen, the newest first */
  offered: Quarter[];
};

const YEARS_BACK = 2;

/** What the address asks for; the newest quarter with a figure when it asks for none or for none that is offered. */
export type NationalQuery = { kvartal?: unknown };

/**
 * The national figures of a quarter as of a Copenhagen day, beside our own. For whom numbers are hidden, ours are those of
 * whole quarters alone, whatever the day: else two days of one quarter could be subtracted.
 */
export async function readNational(
  actor: Actor,
  { kvartal }: NationalQuery,
  { day, today }: { day: IsoDate; today: IsoDate },
): Promise<NationalView> {
  const offered = quartersBetween(addDays(day, -365 * YEARS_BACK), day).toReversed();
  const newest = await newestMonth(day);
  const quarter =
    offered.find((one) => quarterQuery(one) === kvartal) ??
    offered.find(({ first, last }) => newest !== null && newest >= first && newest <= last) ??
    quarterOf(day);
  const months = monthsFrom(quarter.first);
  const [figures, catalogue, own] = await Promise.all([
    readNationalFigures(day, { from: months[0], to: months[2] }),
    readCatalogue(day),
    readOwn(actor, quarter, { day, today }),
  ]);
  return {
    quarter,
    months,
    lines: linesOf(catalogue, { figures, months, own }),
    sources: sourcesOf(figures),
    own,
    ownComesLater: own === null && can(actor, "figures:read"),
    offered,
  };
}

function readOwn(actor: Actor, { first, last }: Quarter, { day, today }: { day: IsoDate; today: IsoDate }) {
  if (can(actor, "figures:exact")) {
    return readGivenFigures(actor, daysPeriod(first, last < day ? last : day), today);
  }
  const whole = wholeQuarters(today).find(({ from, to }) => from === first && to <= day);
  return whole ? readGivenFigures(actor, whole, today) : null;
}

type Found = { figures: readonly NationalFigure[]; months: readonly Month[]; own: Figures | null };

/** What has a figure, or a number of ours to show. */
function linesOf(catalogue: readonly CatalogueType[], { figures, months, own }: Found): NationalLine[] {
  const byKey = new Map(figures.map((figure) => [`${figure.pakkeId} ${figure.month}`, figure]));
  const lines = catalogue.flatMap(({ slug, title, pakker }) =>
    pakker.map((pakke) => {
      const ofMonths = months.map((month) => byKey.get(`${pakke.id} ${month}`) ?? null);
      const isWhole = ofMonths.every((figure) => figure !== null);
      return {
        pakkeId: pakke.id,
        slug,
        name: nationalName(title, pakke),
        months: ofMonths,
        sum: isWhole ? ofMonths.reduce((sum, figure) => sum + (figure?.given ?? 0), 0) : null,
        own: shownIn(own?.tables[0], pakkeKey(slug, pakke)),
      };
    }),
  );
  const danish = new Intl.Collator("da");
  return lines
    .filter((line) => line.months.some(Boolean) || (typeof line.own === "number" && line.own > 0))
    .toSorted((a, b) => danish.compare(a.name, b.name));
}
