import type { Metadata } from "next";
import { saveRemark } from "@/app/(staff)/rapporter/bemaerkninger/actions";
import { Shell } from "@/app/shell";
import { RecordForm } from "@/components/remark/record-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { recordAttempt } from "@/lib/remark/attempt";

type Props = { searchParams: Promise<{ forsoeg?: string; gemt?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Ny bemærkning" : "Ny bemærkning" };
}

export default async function NewRemarkPage({ searchParams }: Props) {
  const signedIn = await requirePermission("remark:record");
  const { actor } = signedIn;
  const { forsoeg: id, gemt } = await searchParams;
  const now = new Date();
  const fresh = { dag: [shortDate(copenhagenDay(now))] };
  const attempt = await recordAttempt(actor, { id, fresh, now });
  const up = can(actor, "remark:answer")
    ? { here: "/rapporter", link: <a href="/rapporter/bemaerkninger">Bemærkninger fra boardet</a> }
    : { here: "/status", link: <a href="/status">Status</a> };
  return (
    <Shell signedIn={signedIn} here={up.here} help="bemaerkninger-fra-boardet">
      <ErrorSummary errors={attempt.errors} />
      <PageHead
        overline={up.link}
        title="Skriv en bemærkning ind"
        lead="Den kom på mail, i telefonen eller på et møde. Svaret står i den næste status."
      />
      {gemt && (
        <Note tone="accent" lead="Bemærkningen er gemt.">
          En projektleder svarer på den.
        </Note>
      )}
      <RecordForm attempt={attempt} action={saveRemark} />
    </Shell>
  );
}
