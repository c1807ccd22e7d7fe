import type { ShownStatus } from "@/app/(staff)/rapporter/[kvartal]/shown";
import { approveDraft, publishDraft, sendDraftBack } from "@/app/(staff)/rapporter/actions";
import { ApprovalForm } from "@/components/report/approval-form";
import { DueStatus } from "@/components/report/due-status";
import { PublishForm } from "@/components/report/publish-form";
import { ReportSteps } from "@/components/report/report-steps";
import { ReturnForm } from "@/components/report/return-form";
import { ToldNumbers } from "@/components/report/told-numbers";
import { WhenPublished } from "@/components/report/when-published";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { hex } from "@/lib/report/canonical";
import { contentSha256 } from "@/lib/report/edition/freeze";
import { countBoard } from "@/lib/report/making/board";
import { mayApprove } from "@/lib/report/making/judge";
import { draftLead } from "@/lib/report/making/words";
import { quarterId, quarterName } from "@/lib/report/quarter";

/** Sent or approved: one reads and approves it, the author publishes it, the others see whom it waits for. */
export async function WaitingBody({ actor, line, report, composed, people, view, attempt }: ShownStatus) {
  const { quarter, number, author, approver } = report;
  const path = `/rapporter/${quarterId(quarter)}`;
  const isApproved = report.state === "approved";
  const reads = mayApprove(people, actor);
  const fields = {
    quarter,
    version: String(report.version),
    form: attempt?.form,
    errors: attempt?.errors ?? [],
  };
  const [writer, reader] = [author?.name ?? "En kollega", approver?.name ?? "en kollega"];
  const sender = reads ? `${writer} har sendt den til ${approver?.key === actor.key ? "dig" : reader}.` : "";
  const waits = reads ? sender : `Den er sendt til ${reader}, som skal læse og godkende den.`;
  return (
    <>
      <PageHead
        overline={<a href="/rapporter">Rapporter</a>}
        title={`${titleOf(isApproved, reads)}: ${quarterName(quarter)}${number > 1 ? `, udgave ${number}` : ""}`}
        lead={
          <>
            {isApproved ? `${reader} har godkendt den.` : waits}{" "}
            <b>{draftLead(view.readability, composed.remarks)}</b> {number === 1 && <DueStatus line={line} />}
          </>
        }
      />
      <ReportSteps state={isApproved ? "approved" : "sent_for_approval"} />
      <div className="cols">
        <Section id="naar" heading="Det sker, når den er udgivet">
          <WhenPublished number={number} memberCount={await countBoard()} />
          <ul className="plain draft-ways">
            <li>
              <a href={`${path}/visning`}>Læs hele rapporten, som boardet ser den</a>
            </li>
            <li>
              <a href={`${path}?ret=1`}>Ret i teksten</a>
            </li>
          </ul>
        </Section>
        <div className="aside">
          {reads && !isApproved && (
            <Section id="godkendelse" heading="Din godkendelse">
              <ToldNumbers numbers={view.allTold} />
              <ApprovalForm
                {...fields}
                content={hex(contentSha256(composed.content))}
                action={approveDraft}
              />
            </Section>
          )}
          {!reads && (
            <Section id="udgivelse" heading={isApproved ? "Udgiv" : "Venter"}>
              {isApproved ? (
                <PublishForm {...fields} action={publishDraft} />
              ) : (
                <p>Når {reader} har godkendt den, kan du udgive den her.</p>
              )}
            </Section>
          )}
          {reads && (
            <Section id="tilbage" heading="Skal noget rettes?">
              <ReturnForm {...fields} author={writer} action={sendDraftBack} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

function titleOf(isApproved: boolean, reads: boolean): string {
  if (isApproved) return "Godkendt";
  return reads ? "Godkend" : "Sendt til godkendelse";
}
