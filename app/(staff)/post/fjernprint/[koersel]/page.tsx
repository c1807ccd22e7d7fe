import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { giveUp, lookForReceipts } from "@/app/(staff)/post/fjernprint/actions";
import { Shell } from "@/app/shell";
import { PostBar } from "@/components/post/post-bar";
import { RemoteFailures, RemoteReceipts, RemoteWarnings } from "@/components/post/remote-run";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { longDate } from "@/lib/dates";
import { runNumber } from "@/lib/post/out/run";
import { readRemoteRun } from "@/lib/post/remote/read";
import { remoteRunWords } from "@/lib/post/remote/words";

type Props = { params: Promise<{ koersel: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = runNumber((await params).koersel);
  return number ? { title: `Fjernprint, kørsel ${number}` } : {};
}

/** One run of the print service: where it stands, what its receipts said, and what somebody must see to. */
export default async function RemoteRunPage({ params }: Props) {
  const signedIn = await requirePermission("post:read");
  const number = runNumber((await params).koersel) ?? notFound();
  const run = (await readRemoteRun(signedIn.actor, number)) ?? notFound();
  const hidden = <input type="hidden" name="koersel" value={number} />;
  return (
    <Shell signedIn={signedIn} here="/post" help="print-breve">
      <PageHead
        overline={<a href="/post/ud">Print</a>}
        title={`Fjernprint, kørsel ${number}`}
        lead={`${remoteRunWords(run)} Lavet den ${longDate(run.madeOn)}.`}
      />
      <PostBar here="/post/ud" />
      <RemoteWarnings run={run} />
      {run.state === "making" && (
        <form action={giveUp}>
          {hidden}
          <Actions>
            <Button>{run.stuck ? "Læg brevene tilbage i printkøen" : "Fortryd"}</Button>
          </Actions>
        </form>
      )}
      {run.state === "ready" && (
        <form action={lookForReceipts}>
          {hidden}
          <Actions>
            <Button variant="primary">Se efter kvitteringer nu</Button>
          </Actions>
        </form>
      )}
      <RemoteFailures failures={run.failures} />
      <RemoteReceipts receipts={run.receipts} />
    </Shell>
  );
}
