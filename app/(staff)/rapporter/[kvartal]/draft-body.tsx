import type { ShownStatus } from "@/app/(staff)/rapporter/[kvartal]/shown";
import { saveDraft } from "@/app/(staff)/rapporter/actions";
import { BothVersions } from "@/components/administration/both-versions";
import { DraftForm } from "@/components/report/draft-form";
import { DueStatus } from "@/components/report/due-status";
import { ReportSteps } from "@/components/report/report-steps";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { draftForm } from "@/lib/report/making/draft-view";
import { hiddenNumbers } from "@/lib/report/making/hidden";
import { draftLead, dueWords } from "@/lib/report/making/words";
import { quarterId, quarterName } from "@/lib/report/quarter";

type Props = ShownStatus & { isSaved: boolean };

/** The draft: what the figures write, beside what the board reads. */
export function DraftBody({ actor, line, report, composed, people, view, attempt, isSaved }: Props) {
  const { quarter, state, number, note, author, version } = report;
  const { content, remarks } = composed;
  const isWriter = people.writers.has(actor.key);
  return (
    <>
      <PageHead
        overline={<a href="/rapporter">Rapporter</a>}
        title={`Kladde: ${quarterName(quarter)}${number > 1 ? `, udgave ${number}` : ""}`}
        lead={
          <>
            Tallene er klar. <b>{draftLead(view.readability, remarks)}</b>{" "}
            {number === 1 && (
              <>
                {dueWords(line)} <DueStatus line={line} />
              </>
            )}
          </>
        }
      />
      <ReportSteps state="draft" />
      {isSaved && <Note tone="accent">Kladden er gemt.</Note>}
      {note !== "" && (
        <Note tone="warn" lead="Sendt tilbage til dig:">
          <span className="as-typed">{note}</span>
        </Note>
      )}
      {!isWriter && (
        <Note tone="warn" lead={`${author?.name ?? "En kollega"} skriver den.`}>
          Gemmer du noget i den, kan du ikke godkende den bagefter.
        </Note>
      )}
      {state !== "draft" && (
        <Note tone="warn" lead={state === "approved" ? "Den er godkendt." : "Den er sendt til godkendelse."}>
          Gemmer du noget, bliver den til en kladde igen og skal godkendes på ny.
        </Note>
      )}
      {attempt?.pairs && <BothVersions pairs={attempt.pairs} theirs={`/rapporter/${quarterId(quarter)}`} />}
      <DraftForm
        report={report}
        view={view}
        remarks={remarks}
        hidden={hiddenNumbers(content.figures.tables)}
        approvers={people.approvers.filter(({ key }) => key !== actor.key)}
        form={attempt?.form ?? draftForm(report, view.sections)}
        errors={attempt?.errors ?? []}
        version={attempt?.version ?? String(version)}
        isStale={attempt?.pairs !== undefined && attempt?.pairs !== null}
        action={saveDraft}
      />
    </>
  );
}
