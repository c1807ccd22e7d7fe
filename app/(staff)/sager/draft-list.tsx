import { discardDraft } from "@/app/(staff)/sager/ny/actions";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { copenhagenDay, copenhagenTime, shortDate } from "@/lib/dates";
import type { Draft } from "@/lib/draft/draft";
import { typed } from "@/lib/form/form";
import { typedNames } from "@/lib/sag/guide";

/** Own registrations that were not finished: where they stopped, and the way on. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <Section id="kladder" heading="Dine kladder">
      <DataTable
        caption="Kun du kan se dem. De slettes 14 dage efter, du sidst gemte."
        columns={[
          { key: "who", header: "Giver fuldmagt", rowHeader: true, cell: nameCell },
          {
            key: "stand",
            header: "Hvor står den",
            label: null,
            cell: standCell,
          },
          { key: "saved", header: "Gemt", numeric: true, cell: savedCell },
          { key: "discard", header: "Slet", label: null, cell: discardCell },
        ]}
        rows={drafts}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function nameCell(draft: Draft) {
  const { fuldmagtsgiver } = typedNames(draft);
  return <a href={`/sager/ny/${draft.id}/opret`}>{fuldmagtsgiver || "Uden navn"}</a>;
}

function standCell({ purpose, typed: steps }: Draft) {
  const sagsnummer = typed(steps.sag, "sagsnummer");
  return <Status sign="draft">{purpose === "change" ? `Rettelse af sag ${sagsnummer}` : "Kladde"}</Status>;
}

function savedCell({ updatedAt }: Draft) {
  return `${shortDate(copenhagenDay(updatedAt))} ${copenhagenTime(updatedAt)}`;
}

function discardCell(draft: Draft) {
  return (
    <form action={discardDraft}>
      <input type="hidden" name="kladde" value={draft.id} />
      <Button variant="link">
        Slet<span className="sr-only"> kladden {typedNames(draft).fuldmagtsgiver || "uden navn"}</span>
      </Button>
    </form>
  );
}
