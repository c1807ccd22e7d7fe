import type { IsoDate } from "@/lib/dates";
import type { NationalFigure } from "@/lib/rollout/national/figure";
import type { Month } from "@/lib/rollout/national/month";

/** Where figures of a month were read, and when. Its number stands at the figures when the month has several. */
export type NumberedSource = {
  number: number;
  month: Month;
  source: string;
  readOn: IsoDate;
  figureCount: number;
  /** the month has figures from elsewhere too, or read on another day */
  isOneOfSeveral: boolean;
};

/** The sources of some figures by month, the one with most figures first. */
export function sourcesOf(figures: readonly NationalFigure[]): NumberedSource[] {
  const groups = [...Map.groupBy(figures, (figure) => keyOf(figure)).values()];
  const found = groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, figureCount: group.length }] : [];
  });
  return found
    .toSorted((a, b) => a.month.localeCompare(b.month) || b.figureCount - a.figureCount)
    .map(({ month, source, readOn, figureCount }, index) => ({
      number: index + 1,
      month,
      source,
      readOn,
      figureCount,
      isOneOfSeveral: found.filter((other) => other.month === month).length > 1,
    }));
}

/** The source of a figure among those. */
export function sourceOf(
  sources: readonly NumberedSource[],
  figure: NationalFigure,
): NumberedSource | undefined {
  return sources.find((source) => keyOf(source) === keyOf(figure));
}

function keyOf({ month, source, readOn }: Pick<NationalFigure, "month" | "source" | "readOn">): string {
  return JSON.stringify([month, readOn, source]);
}
