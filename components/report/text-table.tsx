import { classNames } from "@/components/ui/class-names";
import type { TextTable as Table } from "@/lib/report/document";

// Rows become blocks on a phone, and display:block takes the table roles from the elements. So we give them.
const role = (name: string) => ({ role: name });

/** The column of words in a table of numbers. */
const WORDS = "Måned og kilde";
const hasWords = (columns: readonly string[]) => columns.includes(WORDS);

/** A table of the status: its first column heads the rows, its last row can be their total. */
export function TextTable({ table }: { table: Table }) {
  const { id, caption, columns, rows, hasTotal, isText } = table;
  const body = hasTotal ? rows.slice(0, -1) : rows;
  const isWide = columns.length > 3 || hasWords(columns);
  return (
    <table
      id={`tabel-${id}`}
      className={classNames("fb-table report-table", isWide && "fb-table--stack")}
      {...role("table")}
    >
      <caption>{caption}</caption>
      <thead {...role("rowgroup")}>
        <tr {...role("row")}>
          {columns.map((column, at) => (
            <th
              key={column}
              scope="col"
              className={isRight(at) ? "r" : at > 0 && !isText ? "report-words" : undefined}
              {...role("columnheader")}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role("rowgroup")}>{body.map(row)}</tbody>
      {hasTotal && <tfoot {...role("rowgroup")}>{rows.slice(-1).map(row)}</tfoot>}
    </table>
  );

  function isRight(at: number): boolean {
    return at > 0 && !isText && columns[at] !== WORDS;
  }

  function row([head = "", ...cells]: readonly string[]) {
    return (
      <tr key={head} {...role("row")}>
        <th scope="row" {...role("rowheader")}>
          {head}
        </th>
        {cells.map((cell, at) => (
          <td
            key={columns[at + 1]}
            className={isRight(at + 1) ? "r num" : isText ? undefined : "report-words"}
            data-label={columns[at + 1]}
            {...role("cell")}
          >
            {isWide ? <div>{cell}</div> : cell}
          </td>
        ))}
      </tr>
    );
  }
}
