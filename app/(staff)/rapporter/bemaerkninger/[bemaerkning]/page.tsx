import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerBody } from "@/app/(staff)/rapporter/bemaerkninger/[bemaerkning]/answer-body";
import { Shell } from "@/app/shell";
import { RemarkFacts } from "@/components/remark/remark-facts";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { answerAttempt } from "@/lib/remark/attempt";
import { readRemark } from "@/lib/remark/read";

type Props = {
  params: Promise<{ bemaerkning: string }>;
  searchParams: Promise<{ forsoeg?: string; gemt?: string; skrevet?: string }>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Bemærkning" : "Bemærkning" };
}

export default async function RemarkPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("remark:answer");
  const { forsoeg: id, gemt, skrevet } = await searchParams;
  const remark = (await readRemark((await params).bemaerkning)) ?? notFound();
  const attempt = await answerAttempt(signedIn.actor, remark, { id, now: new Date() });
  return (
    <Shell signedIn={signedIn} here="/rapporter" help="bemaerkninger-fra-boardet">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={<a href="/rapporter/bemaerkninger">Bemærkninger fra boardet</a>}
        title={`${remark.from} spurgte`}
        lead={remark.body}
      />
      {gemt && <Note tone="accent">Svaret er gemt.</Note>}
      {skrevet && <Note tone="accent">Bemærkningen er gemt. Du kan svare nu eller senere.</Note>}
      <RemarkFacts remark={remark} />
      <AnswerBody remark={remark} attempt={attempt} />
    </Shell>
  );
}
