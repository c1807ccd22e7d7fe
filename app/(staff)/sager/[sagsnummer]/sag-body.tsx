import { takeStep } from "@/app/(staff)/sager/[sagsnummer]/actions";
import { RejectionGuidance } from "@/app/(staff)/sager/[sagsnummer]/rejection-guidance";
import { LetterTable, letterPath } from "@/components/sag/letter-table";
import { PageList, pagesHeading } from "@/components/sag/page-list";
import { NextForm } from "@/components/sag/steps/next-form";
import { TopicsTable } from "@/components/sag/topics-table";
import { WishList } from "@/components/sag/wish-list";
import { ButtonLink } from "@/components/ui/button-link";
import { NextBox } from "@/components/ui/next-box";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { shortDate } from "@/lib/dates";
import { MAIL_WAY_ACTS, MAIL_WAY_LABELS } from "@/lib/person/labels";
import type { StepAttempt } from "@/lib/sag/attempt";
import type { Next } from "@/lib/sag/next";
import { sittingSteps } from "@/lib/sag/sitting";
import type { HistoryLine, SagView } from "@/lib/sag/view";

type Props = { sag: SagView; next: Next; attempt: StepAttempt | null };

/** What is next, what the fuldmagt is about, which pages are here, and what has happened. */
export function SagBody({ sag, next, attempt }: Props) {
  const { snapshot, names, sagsnummer } = sag;
  const tried = attempt && attempt.step === next.step ? attempt : null;
  const asking = snapshot.status === "awaiting_citizen" && sag.letters.find(({ kind }) => kind === "missing");
  return (
    <div>
      <NextBox heading={next.heading} reason={next.reason}>
        <PrintNow sag={sag} />
        {asking && <ButtonLink href={letterPath(sag, asking)}>Åbn brevet (PDF)</ButtonLink>}
        {sittingSteps(snapshot.status).length > 0 && (
          <p className="mt-4">
            Sidder {names.fuldmagtsgiver.short} her?{" "}
            <a href={`/sager/${sagsnummer}/skranke`}>Klar det hele nu</a>
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
      {snapshot.status === "rejected" && <RejectionGuidance sag={sag} />}
      <Section
        id="emner"
        heading={`Det må ${names.fuldmagtshaver.short} hjælpe ${names.fuldmagtsgiver.short} med`}
      >
        <TopicsTable sag={sag} />
        {anyRevoked(sag) && (
          <Note>Det, der er trukket tilbage, skal også være slettet i Digital Fuldmagt.</Note>
        )}
        <WishList wishes={sag.wishes} />
      </Section>
      {snapshot.pages.length > 0 && (
        <Section
          id="siderne"
          heading={pagesHeading(snapshot.pages, snapshot.paper)}
          link={<a href={`/sager/${sagsnummer}/formular.pdf`}>{paperWords(snapshot).short} (PDF)</a>}
        >
          <PageList
            pages={snapshot.pages}
            awaited={snapshot.status === "awaiting_signature"}
            paper={snapshot.paper}
          />
        </Section>
      )}
      {sag.letters.length > 0 && (
        <Section id="breve" heading="Breve">
          <LetterTable sag={sag} />
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

/** The papers to print now: ours to be signed, or the slip-sheet before what came. */
function PrintNow({ sag }: { sag: SagView }) {
  const { snapshot, names, sagsnummer, mailWay } = sag;
  const isOurs = snapshot.status === "awaiting_signature";
  if (!isOurs && !(snapshot.status === "received" && snapshot.paper === "slip_sheet")) return null;
  return (
    <>
      {isOurs && mailWay && mailWay !== "letter" && (
        <Note lead={`Får post: ${MAIL_WAY_LABELS[mailWay]}.`}>
          {MAIL_WAY_ACTS[mailWay](names.fuldmagtsgiver.short)}
        </Note>
      )}
      {!isOurs && <p>{paperWords(snapshot).use}</p>}
      <ButtonLink href={`/sager/${sagsnummer}/formular.pdf`}>Åbn {paperWords(snapshot).run} (PDF)</ButtonLink>
    </>
  );
}

function paperWords({ paper, basis }: SagView["snapshot"]) {
  if (paper === "form") return { short: "Papirerne", run: "papirerne", use: "" };
  const before = basis === "signature" ? "brevet" : "det, der skal gemmes om sagen";
  const use = `Print følgearket, og læg det forrest, foran ${before}. Arkene bagefter er til borgeren og hjælperen.`;
  return { short: "Følgearket", run: "følgearket", use };
}

/** When it happened, and when it was written down if that was another day. */
function entryOf({ key, on, recordedOn, text }: HistoryLine) {
  const late = on === recordedOn ? "" : ` Skrevet ned ${shortDate(recordedOn)}.`;
  return { key, iso: on, date: shortDate(on), text: `${text}${late}` };
}
