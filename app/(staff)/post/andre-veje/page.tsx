import type { Metadata } from "next";
import { markByHand } from "@/app/(staff)/post/andre-veje/actions";
import { Shell } from "@/app/shell";
import { HandGroups } from "@/components/post/hand-groups";
import { PostBar } from "@/components/post/post-bar";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { readKeptForm } from "@/lib/draft/kept-form";
import { typed } from "@/lib/form/form";
import { HAND_MARKS, MARKED_WORDS } from "@/lib/post/other-ways/acts";
import { readByHand } from "@/lib/post/other-ways/read";
import { handLead, letterId, MARK_FORM } from "@/lib/post/other-ways/words";

type Props = { searchParams: Promise<{ forsoeg?: string; gemt?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Andre veje" : "Andre veje" };
}

export default async function OtherWaysPage({ searchParams }: Props) {
  const signedIn = await requirePermission("post:read");
  const { forsoeg, gemt } = await searchParams;
  const now = new Date();
  const groups = await readByHand(signedIn.actor, now);
  const kept = await readKeptForm(signedIn.actor, forsoeg, { of: MARK_FORM, refusals: [], now });
  const marked = HAND_MARKS.find((mark) => mark === gemt);
  const shown = groups.flatMap(({ letters }) => letters);
  const refused = kept && shown.find(({ id }) => id === typed(kept.form, "brev"));
  const message = typed(kept?.form, "besked");
  const field = refused ? letterId(refused) : "andre-veje";
  return (
    <Shell signedIn={signedIn} here="/post" help="breve-paa-andre-veje">
      <ErrorSummary errors={kept ? [{ field, message }] : []} />
      <PageHead title="Andre veje" lead={handLead(groups.reduce((sum, { count }) => sum + count, 0))} />
      <PostBar here="/post/andre-veje" />
      {marked && (
        <Note tone="accent" lead="Gemt.">
          {MARKED_WORDS[marked]}
        </Note>
      )}
      <HandGroups groups={groups} action={markByHand} />
    </Shell>
  );
}
