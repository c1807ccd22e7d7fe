import type { Metadata } from "next";
import { startFromPages } from "@/app/(staff)/post/uden-sag/actions";
import { readKeptMatch } from "@/app/(staff)/post/uden-sag/kept";
import { Shell } from "@/app/shell";
import { PostBar } from "@/components/post/post-bar";
import { UnmatchedList } from "@/components/post/unmatched-list";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { typedMany } from "@/lib/form/form";
import { foundWords, PAGE_VIEW_LABELS, readPageFilter } from "@/lib/post/match/page-filter";
import { listPages } from "@/lib/post/match/queries";

export const metadata: Metadata = { title: "Sider uden sag" };

type Props = { searchParams: Promise<{ vis?: string; bunke?: string; forsoeg?: string }> };

/** Scanned pages that somebody must find a sag for; and those that were told apart or laid aside. */
export default async function UnmatchedPage({ searchParams }: Props) {
  const signedIn = await requirePermission("post:read");
  const { forsoeg, ...query } = await searchParams;
  const filter = readPageFilter(query);
  const { pages, total } = await listPages(signedIn.actor, filter);
  const kept = await readKeptMatch(signedIn.actor, forsoeg, new Date());
  const ticks = filter.view === "uden-sag" && pages.length > 0;
  return (
    <Shell signedIn={signedIn} here="/post" help="sider-uden-sag">
      <ErrorSummary errors={(kept?.errors ?? []).map((error) => ({ ...error, field: "sider" }))} />
      <PageHead title="Sider uden sag" lead={foundWords(filter, total)} />
      <PostBar here="/post/uden-sag" />
      <nav aria-label="Hvilke sider vises" className="subnav mt-4">
        {PAGE_VIEW_LABELS.map(({ view, label }) => (
          <a
            key={view}
            href={`/post/uden-sag?vis=${view}`}
            aria-current={view === filter.view ? "page" : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      {filter.batch !== null && (
        <p>
          Kun bunke {filter.batch}. <a href={`/post/uden-sag?vis=${filter.view}`}>Vis alle bunker</a>
        </p>
      )}
      <form action={startFromPages} noValidate id="sider" tabIndex={-1}>
        <UnmatchedList pages={pages} ticks={ticks} ticked={typedMany(kept?.form, "side")} />
        {total > pages.length && (
          <p>
            Her vises de første {pages.length} af {total}. Resten kommer frem, når de første har fået en
            plads.
          </p>
        )}
        {ticks && (
          <>
            <Actions>
              <Button variant="primary">Start en ny sag ud fra siderne</Button>
            </Actions>
            <p className="actions-hint">
              Sæt kryds ved sider af det samme papir, for eksempel et anmodningsbrev. De bliver lagt på sagen,
              når den er oprettet.
            </p>
          </>
        )}
      </form>
    </Shell>
  );
}
