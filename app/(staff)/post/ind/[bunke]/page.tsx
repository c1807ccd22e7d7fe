import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { discardBatch, readBatchAgain } from "@/app/(staff)/post/ind/actions";
import { askMissingPages, closeScanBatch } from "@/app/(staff)/post/outcome-actions";
import { Shell } from "@/app/shell";
import { BatchFiles } from "@/components/post/batch-files";
import { BatchOutcome } from "@/components/post/batch-outcome";
import { PostBar } from "@/components/post/post-bar";
import { ReadingProgress } from "@/components/post/reading-progress";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay, copenhagenTime, shortDate } from "@/lib/dates";
import { batchLead, readWords } from "@/lib/post/in/batch-words";
import { type BatchView, readBatchView } from "@/lib/post/in/batches";
import { readOutcome } from "@/lib/post/match/outcome";
import { RETURN_WAY_LABELS } from "@/lib/post/ways";

type Props = { params: Promise<{ bunke: string }>; searchParams: Promise<{ brugt?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Bunke ${(await params).bunke}` };
}

export default async function BatchPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("post:handle");
  const batch = await readBatchView((await params).bunke);
  if (!batch) notFound();
  const { brugt } = await searchParams;
  const isReading = batch.state === "reading";
  const outcome = isReading ? null : await readOutcome(signedIn.actor, batch.number);
  const isGivenUp = isReading && batch.work === "given_up";
  return (
    <Shell signedIn={signedIn} here="/post" help="laeg-sider-ind">
      <PageHead
        overline={<a href="/post/ind">Læg sider ind</a>}
        title={`Bunke ${batch.number}`}
        lead={batchLead(batch)}
      />
      <PostBar here="/post/ind" />
      {brugt && batch.mayErase === false && (
        <Note tone="warn" lead="Bunken er ikke slettet.">
          Mindst én af siderne hører nu til en sag.
        </Note>
      )}
      {isGivenUp ? (
        <GivenUp number={batch.number} />
      ) : (
        <ReadingProgress
          words={readWords(batch)}
          read={batch.readCount}
          total={batch.pageCount}
          isReading={isReading}
          whenDone={batchLead(batch)}
        />
      )}
      {outcome && <BatchOutcome outcome={outcome} close={closeScanBatch} askMissing={askMissingPages} />}
      <Section id="filer" heading="Filerne">
        <BatchFiles files={batch.files} />
      </Section>
      <Section id="om" heading="Om bunken">
        <Facts facts={factsOf(batch)} />
      </Section>
      {batch.mayErase && <Discard number={batch.number} />}
    </Shell>
  );
}

function GivenUp({ number }: { number: number }) {
  return (
    <>
      <Note tone="warn" lead="Læsningen er gået i stå.">
        De sider, der er læst, er gemt. Læs videre nu. Går den i stå igen, så sig det til jeres it-afdeling.
      </Note>
      <form action={readBatchAgain}>
        <input type="hidden" name="laes-bunke" value={number} />
        <Actions>
          <Button variant="primary">Læs videre</Button>
        </Actions>
      </form>
    </>
  );
}

function Discard({ number }: { number: number }) {
  return (
    <Fold summary="Bunken er lagt ind ved en fejl">
      <form action={discardBatch} className="form-col">
        <input type="hidden" name="slet-bunke" value={number} />
        <p>
          Filerne og det, der er læst af dem, bliver slettet for altid. Det kan kun ske, så længe ingen side
          hører til en sag.
        </p>
        <Actions>
          <Button>Slet bunken</Button>
        </Actions>
      </form>
    </Fold>
  );
}

function factsOf({ arrivedOn, cameBy, createdAt, putInBy, fileCount, pageCount }: BatchView) {
  return [
    { label: "Siderne kom", value: shortDate(arrivedOn), numeric: true },
    { label: "Vej", value: RETURN_WAY_LABELS[cameBy] },
    { label: "Lagt ind", value: `${shortDate(copenhagenDay(createdAt))} ${copenhagenTime(createdAt)}` },
    { label: "Af", value: putInBy },
    { label: "Filer", value: fileCount, numeric: true },
    { label: "Sider", value: pageCount, numeric: true },
  ];
}
