import type { Metadata } from "next";
import { QueueView } from "@/app/(staff)/sager/queue-view";
import { SearchResults } from "@/app/(staff)/sager/search-results";
import { readShown } from "@/app/(staff)/sager/shown";
import { Shell } from "@/app/shell";
import { DivisionNote } from "@/components/sag/dividing/divide-form";
import { QueueNav } from "@/components/sag/queue/queue-nav";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import type { HelpSection } from "@/lib/help/sections";
import { OUTCOME_LABELS } from "@/lib/henvendelse/labels";
import { OUTCOMES } from "@/lib/henvendelse/outcome";
import type { QueueCounts } from "@/lib/sag/queue/counts";
import { findingWords, lateWords, queueTitle } from "@/lib/sag/queue/labels";
import { parseQueueQuery, type QueryParams, queueHref, type ShownQueue } from "@/lib/sag/queue/query";

type Props = { searchParams: Promise<QueryParams> };

/** The title says which list it is; no filter, no person, and not who was searched for. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  if (params["soeg"] !== undefined) return { title: params["fejl"] ? "Fejl: Søgning" : "Søgning" };
  const title = `Sager: ${queueTitle(parseQueueQuery(params, { areas: [], locations: [] }))}`;
  return { title: params["forsoeg"] || params["fejl"] ? `Fejl: ${title}` : title };
}

export default async function SagerPage({ searchParams }: Props) {
  const signedIn = await requirePermission("sag:read");
  const params = await searchParams;
  if (params["soeg"] !== undefined) return <SearchResults signedIn={signedIn} id={String(params["soeg"])} />;
  const now = new Date();
  const { actor } = signedIn;
  const list = await readShown(actor, params, now);
  const { shown, counts, view, views, attempt } = list;
  return (
    <Shell signedIn={signedIn} here="/sager" help={HELP[shown.queue] ?? "koeer-og-lister"}>
      <ErrorSummary errors={[...(attempt?.errors ?? []), ...(list.division?.errors ?? [])]} />
      <PageHead
        title="Sager"
        lead={<Finding shown={shown} counts={counts} />}
        actions={
          <>
            <ButtonLink href="/sager/ny" variant="primary">
              Ny henvendelse
            </ButtonLink>
            <ButtonLink href="/sager/brev">Et brev er kommet</ButtonLink>
          </>
        }
      />
      <Told params={params} />
      <DivisionNote division={list.division} />
      <div className="cols-list">
        <QueueNav
          shown={shown}
          counts={counts}
          hasView={view !== null}
          views={views.map(({ query, ...one }) => ({
            key: one.id,
            href: queueHref(query, { view: one.id }),
            title: one.name,
            isHere: one.id === view?.id,
            note: one.isOwn ? (one.shared ? "Delt af dig" : undefined) : `Delt af ${one.owner}`,
          }))}
        />
        <QueueView {...list} today={copenhagenDay(now)} />
      </div>
    </Shell>
  );
}

const HELP: Partial<Record<ShownQueue["queue"], HelpSection>> = {
  udloeber: "udloeber-snart",
  journal: "journal",
};

function Finding({ shown, counts }: { shown: ShownQueue; counts: QueueCounts }) {
  const isAhead = shown.queue === "udloeber";
  const count = counts.queues[shown.queue];
  const late = lateWords(shown.queue, count);
  return (
    <>
      {findingWords(shown, isAhead ? { count: counts.expiring[shown.days] } : count)} {late && <b>{late}</b>}
    </>
  );
}

/** What was just done on the way here. */
function Told({ params }: { params: QueryParams }) {
  const counted = OUTCOMES.find((outcome) => outcome === params["talt"]);
  return counted ? (
    <Note tone="accent">Henvendelsen er talt med: {OUTCOME_LABELS[counted].word}.</Note>
  ) : null;
}
