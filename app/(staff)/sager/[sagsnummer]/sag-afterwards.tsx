import { journalise, revoke } from "@/app/(staff)/sager/[sagsnummer]/actions";
import { JournalForm } from "@/components/sag/journal-form";
import { RevokeForm } from "@/components/sag/revoke-form";
import { Facts } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { Act } from "@/lib/sag/acts";
import type { StepAttempt } from "@/lib/sag/attempt";
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

/** What the municipality's journal is to have, and the number that it gave the sag. */
export function JournalSection({ sag, attempt }: Props) {
  const { open, ...given } = tried(attempt, "journalise");
  const form = <JournalForm {...given} sag={sag} action={journalise} />;
  return (
    <Section id="journal" heading="Journal">
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
