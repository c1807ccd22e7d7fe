import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The word before the value on a phone. Default is the header; null says nothing. */
  label?: string | null;
  rowHeader?: boolean;
  right?: boolean;
  numeric?: boolean;
  sort?: "ascending" | "descending";
  /** Where a press on the header leads, when one can sort by the column. */
  sortHref?: string;
};

export type DataTableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode;
};

// Rows become blocks on a phone, and display:block takes the table roles from the elements. So we give them.
const role = (name: string) => ({ role: name });

export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table className="fb-table fb-table--stack" {...role("table")}>
      <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
      <thead {...role("rowgroup")}>
        <tr {...role("row")}>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.right ? "r" : undefined}
              aria-sort={column.sort}
              {...role("columnheader")}
            >
              {column.sortHref ? <a href={column.sortHref}>{column.header}</a> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role("rowgroup")}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...role("row")}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  const className = classNames(column.right && "r", column.numeric && "num") || undefined;
  if (column.rowHeader) {
    return (
      <th scope="row" className={className} {...role("rowheader")}>
        {content}
      </th>
    );
  }
  const label = column.label === null ? undefined : (column.label ?? column.header);
  return (
    <td className={className} data-label={label} {...role("cell")}>
      {label ? <div>{content}</div> : content}
    </td>
  );
}
