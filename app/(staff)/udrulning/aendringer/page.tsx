import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { ChangeList } from "@/components/rollout/change-list";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay, longDate } from "@/lib/dates";
import { errorOf } from "@/lib/form/form";
import { betweenDays } from "@/lib/rollout/between";
import { changesBetween } from "@/lib/rollout/changes";
import { readBoard } from "@/lib/rollout/read-board";

type Props = { searchParams: Promise<{ fra?: string; til?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { errors } = betweenDays(await searchParams, copenhagenDay(new Date()));
  const title = "Ændringer i udrulningen";
  return { title: errors.length > 0 ? `Fejl: ${title}` : title };
}

/** What is another between the pictures of two days. */
export default async function ChangesPage({ searchParams }: Props) {
  const signedIn = await requirePermission("rollout:read");
  const { from, to, typed, errors } = betweenDays(await searchParams, copenhagenDay(new Date()));
  const [before, now] = await Promise.all([readBoard(from), readBoard(to)]);
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="udrulningen">
      <ErrorSummary errors={errors} />
      <PageHead
        overline={<a href="/udrulning">Udrulning</a>}
        title="Hvad er ændret?"
        lead={`Fra ${longDate(from)} til ${longDate(to)}.`}
      />
      <form className="rollout-filter" action="/udrulning/aendringer">
        <DayField name="fra" label="Fra" defaultValue={typed.fra} error={errorOf(errors, "fra")} />
        <DayField name="til" label="Til" defaultValue={typed.til} error={errorOf(errors, "til")} />
        <Button>Vis ændringer</Button>
      </form>
      <ChangeList changes={changesBetween(before.types, now.types)} />
    </Shell>
  );
}
