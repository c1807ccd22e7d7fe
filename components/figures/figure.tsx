import { findingOf } from "@/lib/figures/finding";
import type { ShownCount, ShownTable } from "@/lib/figures/table";
import { countWords, TABLE_WORDS, thousands } from "@/lib/figures/words";

type Props = { table: ShownTable; period: string };

/** A table of figures in the order for the ear: the finding, what is counted, the numbers. */
export function Figure({ table, period }: Props) {
  const { heading, definition, unit } = TABLE_WORDS[table.id];
  return (
    <section className="figure" aria-labelledby={table.id}>
      <h3 id={table.id}>{heading}</h3>
      <p className="figure-finding">{findingOf(table)}</p>
      <p className="figure-definition">
        <b>Enhed: {unit[1]}.</b> {definition}
      </p>
      {table.withheld ? null : <FigureTable table={table} period={period} />}
    </section>
  );
}

function FigureTable({ table, period }: Props) {
  const { heading, rowHeader, unit } = TABLE_WORDS[table.id];
  const { rows, folded, total } = table;
  const most = Math.max(1, ...rows.map(({ count }) => (typeof count === "number" ? count : 0)));
  return (
    <table className="fb-table figure-table">
      <caption className="sr-only">{`${heading}, ${period}`}</caption>
      <thead>
        <tr>
          <th scope="col">{rowHeader}</th>
          <th scope="col" className="r">
            Antal {unit[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row">
              {label}
              <Bar count={count} most={most} />
            </th>
            <td className="r num">
              <Count count={count} />
            </td>
          </tr>
        ))}
        {folded && (
          <tr>
            <th scope="row">{foldedLabel(folded.rowCount, rows.length > 0)}</th>
            <td className="r num">
              <Count count={folded.each} />
              {folded.rowCount > 1 && " hver"}
            </td>
          </tr>
        )}
      </tbody>
      {total !== null && (
        <tfoot>
          <tr>
            <th scope="row">I alt</th>
            <td className="r num">{thousands(total)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function foldedLabel(rowCount: number, isRest: boolean): string {
  if (rowCount === 1) return isRest ? "Det sidste emne" : "Emnet";
  return isRest ? `De andre ${rowCount} emner` : `Alle ${rowCount} emner`;
}

function Count({ count }: { count: ShownCount }) {
  return typeof count === "number" ? countWords(count) : <i>{countWords(count)}</i>;
}

/** Beside the number, never in its place; none where the number is hidden. */
function Bar({ count, most }: { count: ShownCount; most: number }) {
  if (typeof count !== "number" || count === 0) return null;
  return (
    <svg className="figure-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={(100 * count) / most} height="4" />
    </svg>
  );
}
