import { actOnLetterHere, sendPapers, takeStep } from "@/app/(staff)/sager/[sagsnummer]/actions";
import { RejectionGuidance } from "@/app/(staff)/sager/[sagsnummer]/rejection-guidance";
import { PapersSection, PrintNow } from "@/app/(staff)/sager/[sagsnummer]/sag-papers";
import { LetterTable, letterPath } from "@/components/sag/letter-table";
import { SagClocksSection } from "@/components/sag/sag-clocks";
import { SendPapersFold } from "@/components/sag/send-papers-form";
import { NextForm } from "@/components/sag/steps/next-form";
import { TopicsTable } from "@/components/sag/topics-table";
import { WishList } from "@/components/sag/wish-list";
import { ButtonLink } from "@/components/ui/button-link";
import { NextBox } from "@/components/ui/next-box";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { shortDate } from "@/lib/dates";
import type { KnownPlace } from "@/lib/location/queries";
import type { StepAttempt } from "@/lib/sag/attempt";
import { clockWords } from "@/lib/sag/clock-words";
import { OPEN_STATUSES } from "@/lib/sag/lifecycle";
import type { Next } from "@/lib/sag/next";
import { sittingSteps } from "@/lib/sag/sitting/sitting";
import type { HistoryLine, SagView } from "@/lib/sag/view";

type Props = {
  sag: SagView;
  next: Next;
  attempt: StepAttempt | null;
  /** where letters can be collected */
  places: readonly KnownPlace[];
};

/** What is next, what the fuldmagt is about, which pages are here, and what has happened. */
export function SagBody({ sag, next, attempt, places }: Props) {
  const { snapshot, names, sagsnummer } = sag;
  const tried = attempt && attempt.step === next.step ? attempt : null;
  const asking = snapshot.status === "awaiting_citizen" && sag.letters.find(({ kind }) => kind === "missing");
  return (
    <div>
      <NextBox heading={next.heading} reason={next.reason}>
        <PrintNow sag={sag} />
        <SendPapersFold sag={sag} attempt={attempt} places={places} action={sendPapers} />
        {asking && <ButtonLink href={letterPath(sag, asking)}>Åbn brevet (PDF)</ButtonLink>}
        {sittingSteps(snapshot.status).length > 0 && (
          <p className="mt-4">
            Sidder {names.fuldmagtsgiver.short} her?{" "}
            <a href={`/sager/${sagsnummer}/skranke`}>Klar det hele nu</a>
          </p>
        )}
        {next.step === "check" && sag.scannedPages > 0 && (
          <p className="mt-4">
            <a href={`/sager/${sagsnummer}/sider`}>Se siderne og underskriften på skærmen</a>
          </p>
        )}
        {next.step && (
          <NextForm
            step={next.step}
            sag={sag}
            form={tried?.form ?? {}}
            errors={tried?.errors ?? []}
            action={takeStep}
          />
        )}
      </NextBox>
      {sag.clocks && <SagClocksSection clocks={clockWords(sag.clocks, names.fuldmagtsgiver, sag.today)} />}
      {snapshot.status === "rejected" && <RejectionGuidance sag={sag} />}
      <Section
        id="emner"
        heading={`Det må ${names.fuldmagtshaver.short} hjælpe ${names.fuldmagtsgiver.short} med`}
      >
        <TopicsTable sag={sag} isOpen={OPEN_STATUSES.includes(sag.snapshot.status)} />
        {anyRevoked(sag) && (
          <Note>Det, der er trukket tilbage, skal også være slettet i Digital Fuldmagt.</Note>
        )}
        <WishList wishes={sag.wishes} />
      </Section>
      <PapersSection sag={sag} />
      {sag.letters.length > 0 && (
        <Section id="breve" heading="Breve">
          <LetterTable sag={sag} action={actOnLetterHere} />
        </Section>
      )}
      <Section id="historik" heading="Historik">
        <Timeline entries={sag.history.map(entryOf)} />
      </Section>
    </div>
  );
}

function anyRevoked({ topics }: SagView): boolean {
  return topics.some(({ fuldmagter }) => fuldmagter.some(({ fate }) => fate === "revoked"));
}

/** When it happened, and when it was written down if that was another day. */
function entryOf({ key, on, recordedOn, text }: HistoryLine) {
  const late = on === recordedOn ? "" : ` Skrevet ned ${shortDate(recordedOn)}.`;
  return { key, iso: on, date: shortDate(on), text: `${text}${late}` };
}
