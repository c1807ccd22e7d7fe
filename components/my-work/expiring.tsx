import { FuldmagtsgiverCell, FuldmagtshaverCell } from "@/components/sag/sag-cells";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { shortDate } from "@/lib/dates";
import { countWords } from "@/lib/sag/queue/counts";
import type { QueueLine } from "@/lib/sag/queue/line";

type Props = { lines: readonly QueueLine[]; count: number };

/** The first that end: there is time to offer the citizen a new one. */
export function ExpiringSoon({ lines, count }: Props) {
  const more = count > lines.length && <a href="/sager?koe=udloeber">Se alle {countWords(count)}</a>;
  return (
    <Section id="udloeber" heading="Udløber snart" link={more}>
      <DataTable
        caption="De første, der udløber inden 30 dage. Tilbyd borgeren en ny i god tid."
        empty={<p className="muted">Ingen fuldmagter udløber inden 30 dage.</p>}
        columns={[
          {
            key: "fuldmagtsgiver",
            header: "Giver fuldmagt",
            rowHeader: true,
            cell: (line) => <FuldmagtsgiverCell line={line} />,
          },
          {
            key: "fuldmagtshaver",
            header: "Får fuldmagt",
            label: null,
            cell: (line) => <FuldmagtshaverCell line={line} />,
          },
          {
            key: "ends",
            header: "Gælder til og med",
            label: "Til og med",
            right: true,
            numeric: true,
            cell: ({ expiring }) => expiring && shortDate(expiring.endsOn),
          },
        ]}
        rows={lines}
        rowKey={({ sagsnummer }) => sagsnummer}
      />
    </Section>
  );
}
