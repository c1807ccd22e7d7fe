import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { assign, showCpr } from "@/app/(staff)/sager/[sagsnummer]/actions";
import { SagAside } from "@/app/(staff)/sager/[sagsnummer]/sag-aside";
import { SagBody } from "@/app/(staff)/sager/[sagsnummer]/sag-body";
import { Shell } from "@/app/shell";
import { CprReveal } from "@/components/sag/cpr-reveal";
import { HolderSection } from "@/components/sag/dividing/holder-section";
import { Meanwhile } from "@/components/sag/meanwhile";
import { Parties } from "@/components/sag/parties";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { Steps } from "@/components/ui/steps";
import { requirePermission } from "@/lib/auth/session";
import { readPlaces } from "@/lib/location/read";
import { letterProblem } from "@/lib/post/letter-acts";
import { stepByFaults } from "@/lib/post/pages/step-by-faults";
import { attemptSummary, readAttempt } from "@/lib/sag/attempt";
import { readAssignAttempt } from "@/lib/sag/dividing/assign-attempt";
import { readHolder } from "@/lib/sag/dividing/holder";
import { lifeLine } from "@/lib/sag/life-line";
import { nextOf } from "@/lib/sag/next";
import { readRevealed } from "@/lib/sag/reveal";
import { openSag } from "@/lib/sag/view";

type Props = {
  params: Promise<{ sagsnummer: string }>;
  searchParams: Promise<{
    forsoeg?: string;
    vis?: string;
    mangler?: string | string[];
    afvis?: string;
    brev?: string;
  }>;
};

/** The title holds no name: it stands in the browser's history. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { sagsnummer } = await params;
  if (!/^\d{4}-\d{6}$/.test(sagsnummer)) return {};
  return { title: (await searchParams).forsoeg ? `Fejl: Sag ${sagsnummer}` : `Sag ${sagsnummer}` };
}

export default async function SagPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("sag:read");
  const { sagsnummer } = await params;
  const { forsoeg, vis, brev, ...found } = await searchParams;
  const now = new Date();
  const sag = (await openSag(signedIn.actor, sagsnummer, now)) ?? notFound();
  const attempt = await readAttempt(signedIn.actor, forsoeg, sag);
  const holder = (await readHolder(signedIn.actor, sag)) ?? notFound();
  const assigning = await readAssignAttempt(signedIn.actor, forsoeg, { ...sag, holder });
  const tried = attempt ?? assigning;
  const revealed = vis ? await readRevealed(signedIn.actor, sagsnummer, vis, now) : null;
  const next = nextOf(sag);
  const { snapshot, names } = sag;
  const cpr = (personRole: "fuldmagtsgiver" | "fuldmagtshaver") => ({
    sagsnummer,
    personRole,
    whole: revealed?.personRole === personRole ? revealed.cpr : null,
    genitive: names[personRole].genitive,
    action: showCpr,
  });
  return (
    <Shell signedIn={signedIn} here="/sager" help="siderne-kommer-tilbage">
      <ErrorSummary
        errors={[...attemptSummary(attempt), ...(assigning?.errors ?? []), ...letterProblem(brev, "breve")]}
      />
      <PageHead
        wide
        overline={
          <>
            <a href="/sager">Sager</a> · Sag <span className="num">{sagsnummer}</span>
          </>
        }
        title={`${names.fuldmagtsgiver.full} giver fuldmagt til ${names.fuldmagtshaver.full}`}
        lead={next.lead}
      />
      {tried && <Meanwhile sag={sag} form={tried.form} />}
      <Parties
        fuldmagtsgiver={partyProps(sag.fuldmagtsgiver, cpr("fuldmagtsgiver"))}
        fuldmagtshaver={partyProps(sag.fuldmagtshaver, cpr("fuldmagtshaver"))}
      />
      <Steps label="Sagens gang" steps={lifeLine(snapshot.status, snapshot.events)} />
      <div className="cols">
        <SagBody sag={sag} next={next} attempt={attempt} places={await readPlaces(sag.today)} />
        <SagAside
          sag={sag}
          actor={signedIn.actor}
          attempt={attempt ?? stepByFaults(found)}
          nextStep={next.step}
          holder={<HolderSection sag={sag} holder={holder} attempt={assigning} action={assign} />}
        />
      </div>
    </Shell>
  );
}

type Shown = Awaited<ReturnType<typeof openSag>> & object;
type Reveal = Omit<Parameters<typeof CprReveal>[0], "masked">;

function partyProps({ cprMasked, facts, ...party }: Shown["fuldmagtsgiver"], reveal: Reveal) {
  const number = cprMasked && { label: "CPR", value: <CprReveal {...reveal} masked={cprMasked} /> };
  return { ...party, facts: number ? [number, ...facts] : facts };
}
