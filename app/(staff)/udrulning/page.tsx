import type { Metadata } from "next";
import { Fragment } from "react";
import { Shell } from "@/app/shell";
import { ReportsDue } from "@/components/report/reports-due";
import { AreaMarks } from "@/components/rollout/area-marks";
import { BurnUpChart } from "@/components/rollout/burn-up-chart";
import { BurnUpTable } from "@/components/rollout/burn-up-table";
import { ChangeList } from "@/components/rollout/change-list";
import { FileLinks } from "@/components/rollout/file-links";
import { ForetoldTable } from "@/components/rollout/foretold-table";
import { RolloutBar } from "@/components/rollout/rollout-bar";
import { StandingTable } from "@/components/rollout/standing-table";
import { Tally } from "@/components/rollout/tally";
import { Fold, Folds } from "@/components/ui/fold";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { byArea } from "@/lib/catalogue/catalogue";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { readReportsDue } from "@/lib/report/making/list";
import { asOf, withDay } from "@/lib/rollout/as-of";
import { readOverview } from "@/lib/rollout/overview";
import {
  forecastWords,
  foretoldWords,
  howMade,
  overviewLead,
  overviewTitle,
} from "@/lib/rollout/overview-words";

export const metadata: Metadata = { title: "Udrulning" };

const SHORT = 10;
/** so many without news are named at the top */
const NAMED = 5;

type Props = { searchParams: Promise<{ pr?: string }> };

export default async function RolloutPage({ searchParams }: Props) {
  const signedIn = await requirePermission("rollout:read");
  const now = new Date();
  const shown = asOf((await searchParams).pr, copenhagenDay(now));
  const overview = await readOverview(shown.day);
  const { burnUp, foretold, tally, still, stillDays, stale, changes, since, types } = overview;
  const contacts = shown.isToday ? overview.contacts : null;
  const owed = shown.isToday ? await readReportsDue(signedIn.actor, now) : [];
  const hrefOf = (slug: string) => withDay(`/udrulning/${slug}`, shown);
  const stillHref = withDay("/udrulning/matrix?stille=ja", shown);
  const first = stale.length > NAMED ? stale.slice(0, NAMED) : stale;
  const named = first.map(({ slug, title }) => ({ href: hrefOf(slug), title }));
  if (first.length < stale.length) {
    named.push({ href: stillHref, title: `${stale.length - first.length} andre` });
  }
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="udrulningen">
      <PageHead title="Udrulning" lead={overviewLead(overview)} />
      <ReportsDue lines={owed} />
      <RolloutBar here="/udrulning" path="/udrulning" asOf={shown} />
      {stale.length > 0 && (
        <Note tone="warn" lead="Intet nyt længe.">
          {stale.length === 1 ? "En fuldmagt har" : `${stale.length} fuldmagter har`} stået uden nyt i mere
          end {overview.staleDays} dage:{" "}
          {named.map(({ href, title }, index) => (
            <Fragment key={href}>
              {index > 0 && (index === named.length - 1 ? " og " : ", ")}
              <a href={href}>{title}</a>
            </Fragment>
          ))}
          .
        </Note>
      )}
      <div className="cols">
        <div>
          <Section id="graf" heading={overviewTitle(burnUp)}>
            <p className="muted">
              Antal slags fuldmagter i drift. Stiplet er planen, tyk er det, der er sket.{" "}
              {forecastWords(burnUp)}
            </p>
            <BurnUpChart burnUp={burnUp} title={overviewTitle(burnUp)} id="fremdrift" />
            <BurnUpTable quarters={burnUp.quarters} hasForecast={burnUp.forecast !== null} />
            <p>{foretoldWords(foretold, burnUp.liveNow)}</p>
            <FileLinks path="/udrulning/kvartaler" what="kvartalerne" asOf={shown} />
            <Folds>
              {foretold.length > 0 && (
                <Fold summary="Hvor god har prognosen været?" printed>
                  <ForetoldTable foretold={foretold} liveNow={burnUp.liveNow} />
                </Fold>
              )}
              <Fold summary="Sådan er det beregnet" printed>
                <p>{howMade(burnUp)}</p>
              </Fold>
            </Folds>
          </Section>
          <Section
            id="stille"
            heading={still.length === 1 ? "1 står stille" : `${still.length || "Ingen"} står stille`}
            link={still.length > 0 && <a href={stillHref}>Vis dem i matrixen</a>}
          >
            <StandingTable
              lines={still.slice(0, SHORT)}
              limit={stillDays}
              hrefOf={hrefOf}
              contacts={contacts}
            />
            {still.length > SHORT && (
              <Fold
                summary={still.length === SHORT + 1 ? "Den sidste" : `De sidste ${still.length - SHORT}`}
                printed
              >
                <StandingTable
                  lines={still.slice(SHORT)}
                  limit={stillDays}
                  hrefOf={hrefOf}
                  contacts={contacts}
                />
              </Fold>
            )}
          </Section>
        </div>
        <div className="aside">
          <Section id="trin" heading={`Så langt er de ${burnUp.total} nået`}>
            <Tally counts={tally} total={burnUp.total} />
            <p className="small muted">{overview.apartWords}</p>
          </Section>
          <Section id="siden" heading={`Siden ${shortDate(since)}`}>
            <ChangeList changes={changes} />
            <p>
              <a href={`/udrulning/aendringer?fra=${since}&til=${shown.day}`}>Vælg andre dage</a>
            </p>
          </Section>
        </div>
      </div>
      <Section
        id="omraader"
        heading="Fagområderne"
        link={<a href={withDay("/udrulning/matrix", shown)}>Åbn matrixen</a>}
      >
        <AreaMarks areas={byArea(types)} hrefOf={(slug) => withDay(`/udrulning/matrix#${slug}`, shown)} />
      </Section>
    </Shell>
  );
}
