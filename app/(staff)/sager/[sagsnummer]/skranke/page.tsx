import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveSitting } from "@/app/(staff)/sager/[sagsnummer]/skranke/actions";
import { Shell } from "@/app/shell";
import { Meanwhile } from "@/components/sag/meanwhile";
import { Parties } from "@/components/sag/parties";
import { SittingForm } from "@/components/sag/sitting/sitting-form";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { MaskedNumber } from "@/components/ui/masked-number";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { nextOf } from "@/lib/sag/next";
import type { PartyView } from "@/lib/sag/party-view";
import { readCopyView } from "@/lib/sag/sitting/copy-view";
import { sittingSteps } from "@/lib/sag/sitting/sitting";
import { readSitting, SITTING_FORM_ID } from "@/lib/sag/sitting/sitting-attempt";
import { openSag } from "@/lib/sag/view";

type Props = {
  params: Promise<{ sagsnummer: string }>;
  searchParams: Promise<{ forsoeg?: string; udfyldt?: string; vis?: string }>;
};

/** The title holds no name: it stands in the browser's history. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { sagsnummer } = await params;
  if (!/^\d{4}-\d{6}$/.test(sagsnummer)) return {};
  const title = `Klar det hele, sag ${sagsnummer}`;
  return { title: (await searchParams).forsoeg ? `Fejl: ${title}` : title };
}

/** One sitting: from the papers to the receipt with the citizen there, on one form. */
export default async function SittingPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("sag:handle");
  const { sagsnummer } = await params;
  const { forsoeg, udfyldt, vis } = await searchParams;
  const now = new Date();
  const { actor } = signedIn;
  const sag = (await openSag(actor, sagsnummer, now)) ?? notFound();
  const copied = (await readCopyView(actor, { sagsnummer, shown: vis }, now)) ?? notFound();
  const typedBefore = { id: forsoeg ?? udfyldt, judged: forsoeg !== undefined };
  const { form, errors } = (await readSitting(actor, typedBefore, sag)) ?? { form: {}, errors: [] };
  const { fuldmagtsgiver, fuldmagtshaver } = sag.names;
  const canBeDone = sittingSteps(sag.snapshot.status).length > 0;
  return (
    <Shell signedIn={signedIn} here="/sager" help="klar-det-hele-nu">
      <ErrorSummary errors={errors} />
      <PageHead
        wide
        overline={
          <>
            <a href="/sager">Sager</a> ·{" "}
            <a href={`/sager/${sagsnummer}`}>
              Sag <span className="num">{sagsnummer}</span>
            </a>{" "}
            · Klar det hele nu
          </>
        }
        title={`${fuldmagtsgiver.full} giver fuldmagt til ${fuldmagtshaver.full}`}
        lead={
          canBeDone
            ? `Klar det hele, mens ${fuldmagtsgiver.short} er her. Én knap gemmer det.`
            : nextOf(sag).lead
        }
      />
      {forsoeg && <Meanwhile sag={sag} form={form} />}
      <Parties
        fuldmagtsgiver={partyProps(sag.fuldmagtsgiver)}
        fuldmagtshaver={partyProps(sag.fuldmagtshaver)}
      />
      {canBeDone ? (
        <SittingForm
          id={SITTING_FORM_ID}
          sag={sag}
          copied={copied}
          form={form}
          errors={errors}
          action={saveSitting}
        />
      ) : (
        <p id={SITTING_FORM_ID} tabIndex={-1}>
          <ButtonLink href={`/sager/${sagsnummer}`}>Gå til sagen</ButtonLink>
        </p>
      )}
    </Shell>
  );
}

/** Who they are at a glance; the rest stands on the page of the sag. */
function partyProps({ cprMasked, facts, ...party }: PartyView) {
  const number = cprMasked && { label: "CPR", value: <MaskedNumber digits={cprMasked} /> };
  return { ...party, facts: number ? [number, ...facts] : facts };
}
