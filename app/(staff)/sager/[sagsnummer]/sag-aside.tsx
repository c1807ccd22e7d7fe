import type { ReactNode } from "react";
import { correctSag, takeStep } from "@/app/(staff)/sager/[sagsnummer]/actions";
import { JournalSection, RenewalSection, RevokeFold } from "@/app/(staff)/sager/[sagsnummer]/sag-afterwards";
import { OtherSteps } from "@/components/sag/steps/other-steps";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Actor } from "@/lib/auth/permissions";
import { shortDate } from "@/lib/dates";
import { ASKED_BY_LABELS } from "@/lib/henvendelse/outcome";
import type { StepAttempt } from "@/lib/sag/attempt";
import { BASIS_WORDS } from "@/lib/sag/basis";
import { revokeIsOpen } from "@/lib/sag/fates/judge-revoke";
import { renewalIsOpen } from "@/lib/sag/guide/renewal";
import { FORM_STEPS, type FormStep } from "@/lib/sag/input/step";
import { journalIsOpen } from "@/lib/sag/journal/judge-journal";
import { stepIsOpen } from "@/lib/sag/judge";
import { STATUS_LABELS } from "@/lib/sag/labels";
import { isLate } from "@/lib/sag/late";
import { ARRIVING_PAPER_LABELS, hasArrived } from "@/lib/sag/origin";
import type { SagView } from "@/lib/sag/view";

type Props = {
  sag: SagView;
  actor: Actor;
  attempt: StepAttempt | null;
  nextStep: FormStep | null;
  /** who has it, and the ways to change that */
  holder: ReactNode;
};

/** Who has it, where it began, and what else can be done. */
export function SagAside({ sag, actor, attempt, nextStep, holder }: Props) {
  const { status, basis } = sag.snapshot;
  const { word, sign } = STATUS_LABELS[status];
  const open = FORM_STEPS.filter((step) => step !== nextStep && stepIsOpen(sag.snapshot, step, actor).ok);
  const canBeRevoked = revokeIsOpen(sag.snapshot, actor, sag.today).ok;
  return (
    <div className="aside">
      <Section id="stand" heading="Hvor står sagen">
        <p>
          <Status sign={sign}>{word}</Status>
        </p>
        <Facts
          tight
          facts={[
            { label: "Frist", value: dueValue(sag), numeric: true },
            { label: "I Digital Fuldmagt", value: sag.reference },
          ]}
        />
      </Section>
      {holder}
      <Section id="henvendelse" heading="Henvendelsen">
        <Facts
          tight
          facts={[
            { label: "Sted", value: sag.location },
            { label: "Måde", value: sag.askedBy && ASKED_BY_LABELS[sag.askedBy] },
            { label: "Papir", value: hasArrived(sag.origin) ? ARRIVING_PAPER_LABELS[sag.origin] : null },
            { label: "Grundlag", value: basis === "signature" ? null : BASIS_WORDS[basis].a },
            { label: "Med", value: sag.helped.join(", ") },
          ]}
        />
      </Section>
      {open.length > 0 && (
        <Section id="mere" heading="Andet, der kan ske">
          {stepIsOpen(sag.snapshot, "change_content", actor).ok && <CorrectButton sag={sag} />}
          <OtherSteps sag={sag} open={open} attempt={attempt} action={takeStep}>
            {canBeRevoked && <RevokeFold sag={sag} attempt={attempt} />}
          </OtherSteps>
        </Section>
      )}
      <RenewalSection
        sag={sag}
        canRenew={renewalIsOpen({ ...sag.snapshot, renewedBy: sag.renewedBy }, actor)}
      />
      {journalIsOpen(sag.snapshot, actor).ok && <JournalSection sag={sag} attempt={attempt} />}
    </div>
  );
}

/** Lateness sits on the date. */
function dueValue({ dueOn, today }: SagView) {
  if (!dueOn) return null;
  return isLate(dueOn, today) ? <Status sign="late">{shortDate(dueOn)}</Status> : shortDate(dueOn);
}

function CorrectButton({ sag: { sagsnummer, snapshot } }: { sag: SagView }) {
  const consequence =
    snapshot.basis === "signature"
      ? "Det giver nye papirer, der skal skrives under."
      : "Det giver et nyt følgeark, og sagen skal kontrolleres igen.";
  return (
    <form action={correctSag} className="mb-4">
      <input type="hidden" name="sagsnummer" value={sagsnummer} />
      <Button variant="link">Ret oplysningerne</Button>
      <p className="small muted">{consequence}</p>
    </form>
  );
}
