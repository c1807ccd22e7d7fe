import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { writeText } from "@/app/(staff)/sager/[sagsnummer]/sider/actions";
import { Shell } from "@/app/shell";
import { PageBeside } from "@/components/post/page-beside";
import { SignatureFaults } from "@/components/post/signature-faults";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { openPages, type SagPages } from "@/lib/post/pages/of-sag";
import { readTextAttempt } from "@/lib/post/pages/text-attempt";
import { standingWords, zoomOf } from "@/lib/post/pages/words";
import { stepIsOpen } from "@/lib/sag/judge";

type Props = {
  params: Promise<{ sagsnummer: string }>;
  searchParams: Promise<{ forsoeg?: string; side?: string; felt?: string; zoom?: string }>;
};

/** The title holds no name: it stands in the browser's history. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { sagsnummer } = await params;
  if (!/^\d{4}-\d{6}$/.test(sagsnummer)) return {};
  const title = `Siderne, sag ${sagsnummer}`;
  return { title: (await searchParams).forsoeg ? `Fejl: ${title}` : title };
}

/** What came back of a sag: each page with its crosses close, what stands there as text, and what can be wrong. */
export default async function SagPagesPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("post:read");
  const { actor } = signedIn;
  const { sagsnummer } = await params;
  const { forsoeg, side, felt, zoom } = await searchParams;
  const now = new Date();
  const pages = (await openPages(actor, sagsnummer, now)) ?? notFound();
  const all = [...pages.inForce.flatMap(({ page }) => page ?? []), ...pages.others];
  const attempt = await readTextAttempt(actor, forsoeg, all, now);
  const beside = {
    sagsnummer,
    looking: { side, felt, zoom: zoomOf(zoom) },
    attempt,
    action: can(actor, "post:handle") ? writeText : null,
    total: pages.inForce.length,
  };
  return (
    <Shell signedIn={signedIn} here="/sager" help="se-siderne-efter">
      <ErrorSummary errors={attempt?.errors ?? []} />
      <PageHead
        wide
        overline={
          <>
            <a href="/sager">Sager</a> ·{" "}
            <a href={`/sager/${sagsnummer}`}>
              Sag <span className="num">{sagsnummer}</span>
            </a>{" "}
            · Siderne
          </>
        }
        title={`Siderne fra ${pages.names.fuldmagtsgiver.full}`}
        lead={leadOf(pages)}
      />
      {pages.inForce.map(({ number, page }) => (
        <Section key={number} id={`side-${number}`} heading={`Side ${number} af ${pages.inForce.length}`}>
          {page ? <PageBeside {...beside} page={page} /> : <p>Siden er ikke scannet.</p>}
        </Section>
      ))}
      <SignatureFaults
        sag={pages}
        canAsk={stepIsOpen(pages.snapshot, "ask_citizen", actor).ok}
        canReject={stepIsOpen(pages.snapshot, "reject", actor).ok}
        canCheck={stepIsOpen(pages.snapshot, "check", actor).ok}
      />
      {pages.others.length > 0 && (
        <Section id="andre-sider" heading="Andet, der ligger ved sagen">
          {pages.others.map((page) => (
            <PageBeside key={page.id} {...beside} page={page} standing={standingWords(page)} />
          ))}
        </Section>
      )}
    </Shell>
  );
}

function leadOf({ inForce, others }: SagPages): string {
  const here = inForce.filter(({ page }) => page !== null).length;
  if (inForce.length === 0) return "Der skal ingen sider tilbage i sagen.";
  const scanned =
    here === inForce.length ? "Alle sider er scannet." : `${here} af ${inForce.length} sider er scannet.`;
  return others.length === 0 ? scanned : `${scanned} Nederst står ${others.length} til, der ikke tæller med.`;
}
