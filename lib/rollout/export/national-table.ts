import type { IsoDate } from "@/lib/dates";
import { countWords } from "@/lib/figures/words";
import type { Cell, ListTable } from "@/lib/list-file/table";
import { dayCell, rolloutTable } from "@/lib/rollout/export/about";
import { monthName } from "@/lib/rollout/national/month";
import type { NationalLine, NationalView } from "@/lib/rollout/national/view";
import { ownWords } from "@/lib/rollout/national/words";
import { quarterName } from "@/lib/rollout/quarters";

/** The national figures as a file: the rows of the screen, each figure with its source and the day it was read. */
export function nationalTable(view: NationalView, days: { day: IsoDate; today: IsoDate }): ListTable {
  const { quarter, months, lines, own } = view;
  const ours = ownWords(view);
  const ofMonths = months.flatMap((month) => {
    const name = monthName(month);
    return [`Landet, ${name}`, `Kilde, ${name}`, `Læst, ${name}`];
  });
  const chosen: [string, string][] = [["Kvartal", quarterName(quarter)]];
  return rolloutTable(
    { title: "Nationale tal", chosen: ours ? [...chosen, ["Vores tal", ours]] : chosen, ...days },
    {
      headers: ["Fuldmagt", ...ofMonths, "Landet i alt", ...(own ? ["Os i alt"] : [])],
      rows: lines.map((line) => rowOf(line, own !== null)),
      counted: "Antal slags",
    },
  );
}

function rowOf({ name, months, sum, own }: NationalLine, hasOwn: boolean): Cell[] {
  const figures = months.flatMap((figure): Cell[] =>
    figure ? [figure.given, figure.source, dayCell(figure.readOn)] : [null, null, null],
  );
  const ours: Cell = own === null || typeof own === "number" ? own : countWords(own);
  return [name, ...figures, sum, ...(hasOwn ? [ours] : [])];
}
