import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { BatchTable } from "@/components/post/batch-table";
import { PostBar } from "@/components/post/post-bar";
import { PutInForm } from "@/components/post/put-in-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { listBatches } from "@/lib/post/in/batches";
import { readPutIn } from "@/lib/post/in/refused-batch";

type Props = { searchParams: Promise<{ forsoeg?: string; slettet?: string }> };

const TITLE = "Læg sider ind";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? `Fejl: ${TITLE}` : TITLE };
}

export default async function PutInPage({ searchParams }: Props) {
  const signedIn = await requirePermission("post:handle");
  const { forsoeg, slettet } = await searchParams;
  const now = new Date();
  const [refused, batches] = await Promise.all([readPutIn(signedIn.actor, forsoeg, now), listBatches()]);
  const { errors } = refused;
  return (
    <Shell signedIn={signedIn} here="/post" help="laeg-sider-ind">
      <ErrorSummary errors={errors} />
      <PageHead
        title={TITLE}
        lead="Scan siderne, og læg dem ind her. Hver side finder selv sin sag ved sin kode. Resten får du vist."
      />
      <PostBar here="/post/ind" />
      {slettet && <Note lead="Bunken er slettet.">Siderne er væk her. Du har dem stadig på papir.</Note>}
      <PutInForm
        to="/post/ind/modtag"
        id={randomUUID()}
        form={{ kom: [shortDate(copenhagenDay(now))], ...refused.form }}
        errors={errors}
      />
      <Section id="seneste" heading="De seneste bunker">
        <BatchTable batches={batches} />
      </Section>
    </Shell>
  );
}
