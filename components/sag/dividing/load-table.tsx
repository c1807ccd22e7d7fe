import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";

type Row = {
  key: string;
  title: string;
  waiting: number;
  late: number;
  notAssigned: number;
  href: string;
  /** the list of those that nobody has */
  freeHref: string;
};

/** How many wait, how many of them are late, and how many nobody has. The numbers that can be acted on are links. */
export function LoadTable({
  caption,
  first,
  rows,
}: {
  caption: string;
  first: string;
  rows: readonly Row[];
}) {
  return (
    <div className="load">
      <DataTable
        caption={caption}
        captionHidden
        empty={<p className="muted">Ingen åbne sager.</p>}
        columns={[
          {
            key: "title",
            header: first,
            rowHeader: true,
            cell: ({ title, href }) => <a href={href}>{title}</a>,
          },
          { key: "waiting", header: "Sager", right: true, numeric: true, cell: ({ waiting }) => waiting },
          { key: "late", header: "Over fristen", right: true, numeric: true, cell: lateCell },
          { key: "free", header: "Ikke fordelt", right: true, numeric: true, cell: freeCell },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

function lateCell({ late }: Row) {
  return late > 0 ? <Status sign="late">{late}</Status> : 0;
}

function freeCell({ notAssigned, freeHref, title }: Row) {
  if (notAssigned === 0) return 0;
  return (
    <a href={freeHref}>
      {notAssigned}
      <span className="sr-only"> ikke fordelt, {title}</span>
    </a>
  );
}
