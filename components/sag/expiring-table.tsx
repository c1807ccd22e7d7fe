import { FuldmagtsgiverCell, FuldmagtshaverCell } from "@/components/sag/sag-cells";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { shortDate } from "@/lib/dates";
import type { ExpiringLine } from "@/lib/sag/fates/expiring";

type Act = (data: FormData) => Promise<void>;
type Props = { lines: readonly ExpiringLine[]; renew: Act };

/** What ends soon, the soonest first, and the way to give it anew. */
export function ExpiringTable({ lines, renew }: Props) {
  return (
    <DataTable
      caption="De fuldmagter, der udløber først, står først."
      empty={<p className="muted">Ingen fuldmagter udløber i den tid.</p>}
      columns={[
        {
          key: "fuldmagtsgiver",
          header: "Giver fuldmagt",
          rowHeader: true,
          cell: (line) => <FuldmagtsgiverCell line={line} />,
        },
        { key: "fuldmagtshaver", header: "Får fuldmagt", label: null, cell: fuldmagtshaverCell },
        { key: "ends", header: "Gælder til og med", numeric: true, cell: endCell },
        { key: "renew", header: "Forny", label: null, cell: (line) => <Renewal {...{ line, renew }} /> },
      ]}
      rows={lines}
      rowKey={({ sagsnummer }) => sagsnummer}
    />
  );
}

function fuldmagtshaverCell(line: ExpiringLine) {
  return <FuldmagtshaverCell line={line}>{line.topics.join(", ")}</FuldmagtshaverCell>;
}

function endCell({ endsOn, daysLeft }: ExpiringLine) {
  return (
    <>
      {shortDate(endsOn)}
      <span className="sub">{leftWords(daysLeft)}</span>
    </>
  );
}

function leftWords(days: number): string {
  if (days === 0) return "Sidste dag er i dag";
  return days === 1 ? "1 dag tilbage" : `${days} dage tilbage`;
}

/** What is renewed leads to the new sag; names may be hidden, so the number tells the buttons apart. */
function Renewal({ line: { sagsnummer, renewedBy }, renew }: { line: ExpiringLine; renew: Act }) {
  if (renewedBy) {
    return (
      <>
        Fornyet ved <a href={`/sager/${renewedBy}`}>sag {renewedBy}</a>
      </>
    );
  }
  return (
    <form action={renew}>
      <input type="hidden" name="sagsnummer" value={sagsnummer} />
      <Button variant="link">
        Forny<span className="sr-only"> sag {sagsnummer}</span>
      </Button>
    </form>
  );
}
