import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Shell } from "@/app/shell";
import { Figure } from "@/components/figures/figure";
import { PeriodChoice } from "@/components/figures/period-choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { type AskedPeriod, hasLongNumber, periodOf } from "@/lib/figures/asked-period";
import { offeredQuarters, type Period, yearPeriod } from "@/lib/figures/period";
import { type Figures, readFigures } from "@/lib/figures/read";
import type { ShownTable } from "@/lib/figures/table";

type Props = { searchParams: Promise<AskedPeriod> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const answer = periodOf(await searchParams, { isExact: true, today: copenhagenDay(new Date()) });
  return { title: answer.ok && answer.errors.length > 0 ? "Fejl: Tal" : "Tal" };
}

export default async function FiguresPage({ searchParams }: Props) {
  const signedIn = await requirePermission("figures:read");
  const asked = await searchParams;
  if (hasLongNumber(asked)) redirect("/tal?fra=&til=");
  const today = copenhagenDay(new Date());
  const isExact = can(signedIn.actor, "figures:exact");
  const answer = periodOf(asked, { isExact, today });
  const figures = answer.ok ? await readFigures(signedIn.actor, answer.period, today) : null;
  if (!answer.ok || !figures) notFound();
  const { period, errors } = answer;
  const typed = { fra: dayAgain(asked.fra), til: dayAgain(asked.til) };
  return (
    <Shell signedIn={signedIn} here="/tal" help="tal">
      <ErrorSummary errors={errors} />
      <PageHead
        title={`Tal for ${period.name}`}
        lead={`Fra og med ${shortDate(period.from)} til og med ${shortDate(period.to)}. ${whomOf(figures)}`}
      />
      <PeriodChoice
        offered={offeredTo(isExact, today)}
        chosen={period}
        days={isExact ? { typed, errors } : null}
      />
      {figures.isHidden && figures.tables.length > 0 && <HiddenNote />}
      <Part
        id="henvendelser"
        heading="Henvendelser og ønsker"
        figures={figures}
        period={period}
        not={/^(sag|letter)-/}
      />
      <Part id="sager" heading="Sager" figures={figures} period={period} only={/^sag-/} />
      <Part id="breve" heading="Breve" figures={figures} period={period} only={/^letter-/} />
    </Shell>
  );
}

function offeredTo(isExact: boolean, today: string): Period[] {
  const quarters = offeredQuarters(today, { wholeWeeks: !isExact });
  const year = Number(today.slice(0, 4));
  const years = isExact ? [year, year - 1].flatMap((each) => yearPeriod(String(each), today) ?? []) : [];
  return [...quarters, ...years];
}

/** A day that stands in the address; whatever else was written there is not shown again. */
function dayAgain(asked: unknown): string {
  return typeof asked === "string" && /^[\d. -]{6,10}$/.test(asked) ? asked : "";
}

function whomOf({ areas }: Figures): string {
  if (areas === null) return "Tallene gælder hele kommunen.";
  if (areas.length === 0) return "Du er ikke sat på et område. Bed en administrator om det.";
  return `Tallene gælder sager og ønsker om emner i ${areas.join(" og ")}.`;
}

function HiddenNote() {
  return (
    <Note lead="Små tal er skjult.">
      »Under 5« er 0 til 4. Et større tal er »skjult«, når et lille tal ellers kunne regnes ud. En tabel med
      skjulte tal har ingen sum. Steder, vi besøger, står samlet som »Andre steder«.
    </Note>
  );
}

type PartProps = { id: string; heading: string; figures: Figures; period: Period } & (
  | { only: RegExp; not?: never }
  | { not: RegExp; only?: never }
);

function Part({ id, heading, figures, period, only, not }: PartProps) {
  const isIn = ({ id: table }: ShownTable) => (only ? only.test(table) : !not?.test(table));
  const tables = figures.tables.filter(isIn);
  if (tables.length === 0) return null;
  return (
    <Section id={id} heading={heading}>
      {tables.map((table) => (
        <Figure key={table.id} table={table} period={period.name} />
      ))}
    </Section>
  );
}
