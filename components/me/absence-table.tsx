import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { AbsenceLine, CoveredLine } from "@/lib/absence/queries";
import { capitalised } from "@/lib/fuldmagt/words";
import { daysWords } from "@/lib/notice/describe";

type Props = { absences: readonly AbsenceLine[]; action: (data: FormData) => Promise<void> };

/** The own absences that are not over, with the ways to change one and to call it off. */
export function AbsenceTable({ absences, action }: Props) {
  return (
    <DataTable
      caption="Dage, du er væk"
      captionHidden
      columns={[
        { key: "days", header: "Du er væk", rowHeader: true, cell: (line) => capitalised(daysWords(line)) },
        { key: "cover", header: "Ser til dine sager", cell: coverCell },
        { key: "change", header: "Ret", label: null, cell: changeCell },
        { key: "off", header: "Aflys", label: null, cell: (line) => <CallOff line={line} action={action} /> },
      ]}
      rows={absences}
      rowKey={({ id }) => id}
    />
  );
}

function coverCell({ cover, isUncovered }: AbsenceLine) {
  if (!isUncovered) return cover;
  return (
    <Status sign="late">{cover ? `${cover} kan ikke. Vælg en anden.` : "Ingen. Vælg en kollega."}</Status>
  );
}

function changeCell(line: AbsenceLine) {
  return (
    <a href={`/mig?ret=${line.id}#fravaer`}>
      Ret<span className="sr-only"> {daysWords(line)}</span>
    </a>
  );
}

function CallOff({ line, action }: { line: AbsenceLine; action: Props["action"] }) {
  return (
    <form action={action}>
      <input type="hidden" name="fravaer" value={line.id} />
      <input type="hidden" name="version" value={line.version} />
      <Button variant="link">
        Aflys<span className="sr-only"> {daysWords(line)}</span>
      </Button>
    </form>
  );
}

/** For whom one sees to sager, now or later. */
export function CoveredList({ covered }: { covered: readonly CoveredLine[] }) {
  if (covered.length === 0) return null;
  return (
    <>
      <h3>Du ser til sager for</h3>
      <ul className="plain">
        {covered.map((line) => (
          <li key={line.id}>
            {line.name} <span className="muted">{daysWords(line)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
