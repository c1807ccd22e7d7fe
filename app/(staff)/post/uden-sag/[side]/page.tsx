import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  judgeAgain,
  layAside,
  layByCode,
  layOnSag,
  startFromPages,
  undoMatch,
} from "@/app/(staff)/post/uden-sag/actions";
import { readKeptMatch } from "@/app/(staff)/post/uden-sag/kept";
import { Shell } from "@/app/shell";
import { CodeForm, type Kept, OtherForms, SagForm } from "@/components/post/match-forms";
import { PagePlace } from "@/components/post/page-place";
import { UnmatchedPicture } from "@/components/post/unmatched-picture";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { findLikely } from "@/lib/post/match/likely";
import { readPageView, unmatchedBeside } from "@/lib/post/match/queries";
import { pageSentences } from "@/lib/post/match/words";
import { zoomOf } from "@/lib/post/pages/words";

type Props = {
  params: Promise<{ side: string }>;
  searchParams: Promise<{ forsoeg?: string; zoom?: string }>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { forsoeg } = await searchParams;
  return { title: forsoeg ? "Fejl: Scannet side" : "Scannet side" };
}

/** One scanned page beside what can be done with it. */
export default async function ScannedPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("post:read");
  const { actor } = signedIn;
  const { side } = await params;
  const { forsoeg, zoom } = await searchParams;
  const now = new Date();
  const page = (await readPageView(actor, side)) ?? notFound();
  const kept = await readKeptMatch(actor, forsoeg, now);
  const isFree = page.state === "unmatched" || page.state === "told_apart";
  const lying = { id: page.id, fileId: page.file.id, number: page.number, batchId: page.batch.id };
  const [likely, beside] = await Promise.all([
    isFree ? findLikely(actor, lying, now) : [],
    unmatchedBeside(actor, page),
  ]);
  const next = beside.find(({ id }) => id !== page.id);
  return (
    <Shell signedIn={signedIn} here="/post" help="sider-uden-sag">
      <ErrorSummary errors={kept?.errors ?? []} />
      <PageHead
        title={`Bunke ${page.batch.number}, fil ${page.file.position}, side ${page.number}`}
        overline={<a href="/post/uden-sag">Sider uden sag</a>}
        lead={pageSentences(page.why, page.notes).join(" ")}
      />
      <div className="cols-even">
        <div>
          <UnmatchedPicture page={page} zoom={zoomOf(zoom)} />
        </div>
        <div id="siden" tabIndex={-1}>
          <PagePlace page={page} next={next} again={judgeAgain} undo={undoMatch} />
          {isFree && <Forms {...{ page, kept, likely, beside }} />}
        </div>
      </div>
    </Shell>
  );
}

type FormsProps = {
  page: Parameters<typeof CodeForm>[0]["page"];
  kept: Kept;
  likely: Parameters<typeof SagForm>[0]["likely"];
  beside: Parameters<typeof OtherForms>[0]["beside"];
};

function Forms({ page, kept, likely, beside }: FormsProps) {
  return (
    <>
      <CodeForm {...{ page, kept }} action={layByCode} />
      <SagForm {...{ page, kept, likely }} action={layOnSag} />
      <OtherForms {...{ page, kept, beside }} start={startFromPages} aside={layAside} />
    </>
  );
}
