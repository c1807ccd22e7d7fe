import { journalise, renew, revoke } from "@/app/(staff)/sager/[sagsnummer]/actions";
import { JournalForm } from "@/components/sag/journal-form";
import { RevokeForm } from "@/components/sag/revoke-form";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { Act } from "@/lib/sag/acts";
import type { StepAttempt } from "@/lib/sag/attempt";
import { STATUS_LABELS } from "@/lib/sag/labels";
import type { SagView } from "@/lib/sag/view";

type Props = { sag: SagView; attempt: StepAttempt | null };

/** What was tried before with one of the forms, or nothing. */
function tried(attempt: StepAttempt | null, act: Act) {
  const own = attempt?.step === act ? attempt : null;
  return { form: own?.form ?? {}, errors: own?.errors ?? [], open: own !== null };
}

export function RevokeFold({ sag, attempt }: Props) {
  const { open, ...given } = tried(attempt, "revoke");
  return (
    <Fold summary={`${sag.names.fuldmagtsgiver.short} trækker fuldmagten tilbage`} open={open}>
      <RevokeForm {...given} sag={sag} action={revoke} />
    </Fold>
  );
}

/** What it renews, what renewed it, and the way to give it anew. */
export function RenewalSection({ sag, canRenew }: { sag: SagView; canRenew: boolean }) {
  const { renews, renewedBy, sagsnummer } = sag;
  if (!renews && renewedBy.length === 0 && !canRenew) return null;
  return (
    <Section id="fornyelse" heading="Fornyelse">
      {renews && (
        <p>
          Fornyer <a href={`/sager/${renews}`}>sag {renews}</a>
        </p>
      )}
      {renewedBy.map((by) => (
        <p key={by.sagsnummer}>
          Fornyet ved <a href={`/sager/${by.sagsnummer}`}>sag {by.sagsnummer}</a>
          <span className="small muted"> ({STATUS_LABELS[by.status].word})</span>
        </p>
      ))}
      {canRenew && (
        <form action={renew}>
          <input type="hidden" name="sagsnummer" value={sagsnummer} />
          <Button variant="link">Forny fuldmagten</Button>
          <p className="small muted">Det bliver en ny sag med de samme to. Den skal skrives under igen.</p>
        </form>
      )}
    </Section>
  );
}

/** What the municipality's journal is to have, and the number that it gave the sag. */
export function JournalSection({ sag, attempt }: Props) {
  const { open, ...given } = tried(attempt, "journalise");
  const form = <JournalForm {...given} sag={sag} action={journalise} />;
  return (
    <Section id="journal" heading="Journal">
      <p>
        <a href={`/sager/${sag.sagsnummer}/journalpakke.zip`}>Pakke til journalen (ZIP)</a>
      </p>
      {sag.journalNumber ? (
        <>
          <Facts tight facts={[{ label: "Nummer", value: sag.journalNumber }]} />
          <Fold summary="Ret journalnummeret" open={open}>
            {form}
          </Fold>
        </>
      ) : (
        form
      )}
    </Section>
  );
}
