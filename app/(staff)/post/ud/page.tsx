import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { sendRemote } from "@/app/(staff)/post/fjernprint/actions";
import { printAll } from "@/app/(staff)/post/ud/actions";
import { Shell } from "@/app/shell";
import { QueueTable } from "@/components/post/out/queue-table";
import { OldRuns, OpenRuns } from "@/components/post/out/runs";
import { WithoutAddress } from "@/components/post/out/without-address";
import { PostBar } from "@/components/post/post-bar";
import { RemotePrint } from "@/components/post/remote-print";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { MOST_IN_A_RUN } from "@/lib/post/out/begin-run";
import { readPrintQueue } from "@/lib/post/out/read-queue";
import { readRuns } from "@/lib/post/out/read-runs";
import { queueWords } from "@/lib/post/out/words";
import { readRemote } from "@/lib/post/remote/read";

export const metadata: Metadata = { title: "Print" };

type Props = { searchParams: Promise<{ tom?: string; fjernprint?: string }> };

/** What is to be printed, and the runs that wait for somebody. */
export default async function PrintPage({ searchParams }: Props) {
  const signedIn = await requirePermission("post:read");
  const { tom, fjernprint } = await searchParams;
  const now = new Date();
  const today = copenhagenDay(now);
  const [queue, runs, remote] = await Promise.all([
    readPrintQueue(signedIn.actor, now),
    readRuns(),
    readRemote(signedIn.actor, now),
  ]);
  const { letters, sheets, oldest, withoutAddress } = queue;
  const isTooMany = letters.length > MOST_IN_A_RUN;
  return (
    <Shell signedIn={signedIn} here="/post" help="print-breve">
      <PageHead title="Print" lead={queueWords({ letters: letters.length, sheets, oldest }, today)} />
      <PostBar here="/post/ud" />
      {tom && (
        <Note tone="accent" lead="Der er ingen breve at printe.">
          En kollega kan have printet dem, eller de skal ikke sendes mere.
        </Note>
      )}
      {remote && <RemotePrint remote={remote} refused={fjernprint} action={sendRemote} />}
      <OpenRuns runs={runs.open} />
      <WithoutAddress letters={withoutAddress} />
      {letters.length > 0 && (
        <Section id="breve-til-print" heading="Breve, der skal printes">
          <form action={printAll} className="print-all">
            <input type="hidden" name="indsendelse" value={randomUUID()} />
            <Button variant={remote?.ready ? "secondary" : "primary"}>
              {isTooMany ? `Print de ${MOST_IN_A_RUN} ældste` : "Print alle"}
            </Button>
            <p className="muted">
              Det bliver én PDF. De tynde breve ligger først, og hvert brev begynder på et nyt ark.
            </p>
          </form>
          <QueueTable letters={letters} today={today} />
        </Section>
      )}
      <OldRuns runs={runs.old} />
    </Shell>
  );
}
