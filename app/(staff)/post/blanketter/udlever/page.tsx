import type { Metadata } from "next";
import { handOutBlankForms } from "@/app/(staff)/post/blanketter/actions";
import { Shell } from "@/app/shell";
import { HandOutForm } from "@/components/post/blank/hand-out-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { readLocations } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { handOutAttempt } from "@/lib/post/blank/attempt";
import { isSlug } from "@/lib/slug";

type Props = { searchParams: Promise<{ forsoeg?: string; sted?: string }> };

const TITLE = "Udlever blanketter";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? `Fejl: ${TITLE}` : TITLE };
}

export default async function HandOutPage({ searchParams }: Props) {
  const signedIn = await requirePermission("post:handle");
  const { forsoeg: id, sted } = await searchParams;
  const now = new Date();
  const locations = await readLocations(copenhagenDay(now));
  const place = sted && isSlug(sted) ? sted : null;
  const attempt = await handOutAttempt(signedIn.actor, { id, now, locations, place });
  return (
    <Shell signedIn={signedIn} here="/post" help="blanketter">
      <ErrorSummary errors={attempt.errors} />
      <PageHead
        overline={<a href="/post/blanketter">Blanketter</a>}
        title={TITLE}
        lead="Skriv numrene på dem, stedet får. Så kan vi se, hvis en bliver væk."
      />
      <HandOutForm {...attempt} locations={locations} action={handOutBlankForms} />
    </Shell>
  );
}
