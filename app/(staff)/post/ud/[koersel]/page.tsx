import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { markSent, putBack } from "@/app/(staff)/post/ud/actions";
import { Shell } from "@/app/shell";
import { MakingRun } from "@/components/post/out/making-run";
import { RunTable } from "@/components/post/out/run-table";
import { SendForm } from "@/components/post/out/send-form";
import { TakeOut } from "@/components/post/out/take-out";
import { UndoRun } from "@/components/post/out/undo-run";
import { PostBar } from "@/components/post/post-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { readKeptForm } from "@/lib/draft/kept-form";
import { readRun } from "@/lib/post/out/read-runs";
import { runNumber } from "@/lib/post/out/run";
import { SEND_FIELDS, SEND_FORM } from "@/lib/post/out/send-fields";
import { judgeSend } from "@/lib/post/out/send-run";
import { runWords, sizeWords } from "@/lib/post/out/words";

type Props = {
  params: Promise<{ koersel: string }>;
  searchParams: Promise<{ forsoeg?: string; nej?: string }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { koersel } = await params;
  const title = `Kørsel ${runNumber(koersel) ?? ""}`.trim();
  return { title: (await searchParams).forsoeg ? `Fejl: ${title}` : title };
}

/** One print run: while it is made, its file, and what became of its letters. */
export default async function PrintRunPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("post:read");
  const { actor } = signedIn;
  const { forsoeg, nej } = await searchParams;
  const now = new Date();
  const today = copenhagenDay(now);
  const number = runNumber((await params).koersel) ?? notFound();
  const run = (await readRun(actor, number, now)) ?? notFound();
  const kept = await readKeptForm(actor, forsoeg, { of: SEND_FORM, refusals: [], now });
  const form = kept?.form ?? { [SEND_FIELDS.day]: [shortDate(today)] };
  const judged = kept && run.state === "ready" ? judgeSend(form, { today, madeOn: run.madeOn }) : null;
  const errors = judged && !judged.ok ? judged.errors : [];
  return (
    <Shell signedIn={signedIn} here="/post" help="print-breve">
      <ErrorSummary errors={errors} />
      <PageHead
        overline={<a href="/post/ud">Print</a>}
        title={`Kørsel ${number}`}
        lead={run.state === "making" ? undefined : runWords(run)}
        actions={
          run.hasFile &&
          run.state !== "undone" && (
            <ButtonLink
              href={`/post/ud/${number}/breve.pdf`}
              variant={run.state === "ready" ? "primary" : "secondary"}
            >
              Hent PDF ({sizeWords(run.byteCount)})
            </ButtonLink>
          )
        }
      />
      <PostBar here="/post/ud" />
      {nej && (
        <Note tone="warn" lead="Det kunne ikke gøres.">
          En kollega nåede det først. Her ser du, hvor kørslen er nu.
        </Note>
      )}
      {run.state === "making" && <MakingRun run={run} />}
      <TakeOut letters={run.takeOut} />
      {run.state === "ready" && (
        <SendForm number={number} letters={run.letters} form={form} errors={errors} action={markSent} />
      )}
      {run.undoable && <UndoRun run={run} action={putBack} />}
      {run.letters.length > 0 && (
        <Section id="koersel-breve" heading="Breve i kørslen">
          <RunTable letters={run.letters} />
        </Section>
      )}
    </Shell>
  );
}
