import { discardDraft } from "@/app/(staff)/sager/ny/actions";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { copenhagenDay, copenhagenTime, shortDate } from "@/lib/dates";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import type { DraftLine } from "@/lib/sag/guide/draft-lines";
import { settingsToday } from "@/lib/setting/today";

/** Own registrations that were not finished: where they stopped, and the way on. */
export async function DraftList({ drafts }: { drafts: readonly DraftLine[] }) {
  const { "draft.days": days } = await settingsToday();
  return (
    <Section id="kladder" heading="Dine kladder">
      <DataTable
        caption={`Kun du kan se dem. De slettes ${days} dage efter, du sidst gemte.`}
        columns={[
          { key: "who", header: "Giver fuldmagt", rowHeader: true, cell: nameCell },
          { key: "stand", header: "Hvor står den", label: null, cell: standCell },
          { key: "saved", header: "Gemt", numeric: true, cell: savedOn },
          { key: "discard", header: "Slet", label: null, cell: discardCell },
        ]}
        rows={drafts}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function nameCell(draft: DraftLine) {
  return <a href={draft.href}>{draft.fuldmagtsgiver}</a>;
}

function standCell({ what, stoppedAt }: DraftLine) {
  return (
    <>
      <Status sign="draft">{what}</Status>
      <span className="sub">Standset ved: {stoppedAt}</span>
    </>
  );
}

function savedOn({ updatedAt }: DraftLine) {
  return `${shortDate(copenhagenDay(updatedAt))} ${copenhagenTime(updatedAt)}`;
}

function discardCell(draft: DraftLine) {
  return (
    <form action={discardDraft}>
      <input type="hidden" name="kladde" value={draft.id} />
      <Button variant="link">
        Slet<span className="sr-only"> kladden {spokenName(draft)}</span>
      </Button>
    </form>
  );
}

/** Hidden names are all alike, so the time tells the drafts apart. */
function spokenName(draft: DraftLine): string {
  const { fuldmagtsgiver } = draft;
  if (fuldmagtsgiver === HIDDEN_NAME) return `gemt ${savedOn(draft)}`;
  return fuldmagtsgiver === "Uden navn" ? "uden navn" : fuldmagtsgiver;
}
