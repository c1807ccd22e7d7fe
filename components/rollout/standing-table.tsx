import { Gate } from "@/components/rollout/gate-mark";
import { DataTable } from "@/components/ui/data-table";
import { SrOnly } from "@/components/ui/sr-only";
import { Status } from "@/components/ui/status";
import { shortDate } from "@/lib/dates";
import { type AreaContacts, contactWords } from "@/lib/rollout/contacts";
import type { StillLine } from "@/lib/rollout/still";

type Props = {
  lines: readonly StillLine[];
  /** after how many days without news something stands still */
  limit: number;
  hrefOf: (slug: string) => string;
  /** who answers for the areas; null on a page of an old day */
  contacts: AreaContacts | null;
};

/** What stands still, the longest wait first. */
export function StandingTable({ lines, limit, hrefOf, contacts }: Props) {
  return (
    <DataTable
      caption={`Der er intet sket i ${limit} dage, eller en planlagt dato er passeret. Længste ventetid først.`}
      empty={<p className="muted">Der er nyt om alle, og ingen planlagt dato er passeret.</p>}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "type",
          header: "Fuldmagt",
          rowHeader: true,
          cell: ({ slug, title, place }) => (
            <>
              <a href={hrefOf(slug)}>{title}</a>
              {place && <span className="sub">{place}</span>}
            </>
          ),
        },
        { key: "gate", header: "Trin", label: null, cell: ({ standing }) => <Gate standing={standing} /> },
        { key: "party", header: "Venter på", cell: (line) => partyCell(line, contacts) },
        { key: "days", header: "Dage", right: true, numeric: true, cell: ({ days }) => days },
        { key: "next", header: "Planlagt", right: true, numeric: true, cell: plannedCell },
      ]}
    />
  );
}

function partyCell({ party, isAreaWaitedFor, area }: StillLine, contacts: AreaContacts | null) {
  const who = isAreaWaitedFor && contacts ? contactWords(contacts, area.slug) : null;
  return (
    <>
      {party ?? "Ingen"}
      {who && <span className="sub">{who}</span>}
    </>
  );
}

function plannedCell({ plannedOn, isOverdue }: StillLine) {
  if (!plannedOn) return "Ingen dato";
  if (!isOverdue) return shortDate(plannedOn);
  return (
    <Status sign="late">
      <SrOnly>Passeret: </SrOnly>
      {shortDate(plannedOn)}
    </Status>
  );
}
