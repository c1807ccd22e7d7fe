import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { FileLinks } from "@/components/rollout/file-links";
import { NationalSources, NationalTable } from "@/components/rollout/national/national-table";
import { QuarterNav } from "@/components/rollout/national/quarter-nav";
import { TypeChoice } from "@/components/rollout/national/type-choice";
import { RolloutBar } from "@/components/rollout/rollout-bar";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { readCatalogue } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { asOf, withDay } from "@/lib/rollout/as-of";
import { MONTHS_BACK, monthsOver } from "@/lib/rollout/national/month";
import { type NationalQuery, readNational } from "@/lib/rollout/national/view";
import { NATIONAL_DEFINITION, nationalLead, OWN_DEFINITION, ownWords } from "@/lib/rollout/national/words";
import { quarterName, quarterQuery } from "@/lib/rollout/quarters";

export const metadata: Metadata = { title: "Nationale tal" };

type Props = { searchParams: Promise<NationalQuery & { pr?: string }> };

export default async function NationalPage({ searchParams }: Props) {
  const signedIn = await requirePermission("rollout:read");
  const query = await searchParams;
  const today = copenhagenDay(new Date());
  const shown = asOf(query.pr, today);
  const view = await readNational(signedIn.actor, query, { day: shown.day, today });
  const { quarter, lines, sources, offered, own } = view;
  const kept = { kvartal: quarterQuery(quarter) };
  const path = "/udrulning/nationale-tal";
  const ours = ownWords(view);
  const mayWrite = shown.isToday && can(signedIn.actor, "catalogue:edit");
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="nationale-tal">
      <PageHead title="Nationale tal" lead={nationalLead(view)} />
      <RolloutBar here={path} path={path} asOf={shown} kept={kept} />
      <QuarterNav offered={offered} chosen={quarter} asOf={shown} />
      <Section id="tallene" heading={`Givet i ${quarterName(quarter)}`}>
        {lines.length > 0 ? (
          <>
            <p>
              <b>Landet.</b> {NATIONAL_DEFINITION}
            </p>
            {own && (
              <p>
                <b>Os.</b> {OWN_DEFINITION}
              </p>
            )}
            {ours && <p>{ours}</p>}
            <NationalTable view={view} hrefOf={(slug) => withDay(`/udrulning/${slug}`, shown)} />
            <FileLinks path={path} what="tallene" asOf={shown} kept={kept} />
          </>
        ) : (
          <p>Der er ikke skrevet tal for kvartalet. Vælg et andet kvartal.</p>
        )}
      </Section>
      {sources.length > 0 && (
        <Section id="kilder" heading="Kilder">
          <NationalSources sources={sources} />
        </Section>
      )}
      {mayWrite && (
        <div className="no-print">
          <Section
            id="skriv"
            heading="Skriv tal"
            link={<a href={`${path}/import`}>Læs tal ind fra en fil</a>}
          >
            <TypeChoice
              types={await readCatalogue(today)}
              months={monthsOver(today, MONTHS_BACK)}
              path={`${path}/skriv`}
            />
          </Section>
        </div>
      )}
    </Shell>
  );
}
