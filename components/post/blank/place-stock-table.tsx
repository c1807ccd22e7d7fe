import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { longDate } from "@/lib/dates";
import { blankHref } from "@/lib/post/blank/filter";
import { numbersInWords } from "@/lib/post/blank/spans";
import type { PlaceStock } from "@/lib/post/blank/words";

/** What is out where, the longest first; and what should have come back by now. */
export function PlaceStockTable({ places, days }: { places: readonly PlaceStock[]; days: number }) {
  return (
    <DataTable
      caption={`De, der har haft dem længst, står først. En blanket savnes efter ${days} arbejdsdage.`}
      columns={[
        { key: "name", header: "Sted", rowHeader: true, cell: nameCell },
        { key: "count", header: "Ude", numeric: true, cell: ({ count }) => count },
        { key: "since", header: "Den første siden", cell: ({ since }) => longDate(since) },
        { key: "numbers", header: "Numre", cell: ({ numbers }) => numbersInWords(numbers) },
        { key: "missed", header: "Savnes", cell: missedCell },
      ]}
      rows={places}
      rowKey={({ slug }) => slug}
      empty={<p>Ingen blanketter er ude.</p>}
    />
  );
}

function nameCell({ slug, name }: PlaceStock) {
  return <a href={blankHref({ state: "handed_out", place: slug })}>{name}</a>;
}

function missedCell({ missed }: PlaceStock) {
  return missed === 0 ? "Ingen" : <Status sign="late">{missed} savnes</Status>;
}
