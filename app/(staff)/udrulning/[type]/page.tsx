import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RolloutSection } from "@/app/(staff)/udrulning/[type]/rollout-section";
import { TypeAside } from "@/app/(staff)/udrulning/[type]/type-aside";
import { Shell } from "@/app/shell";
import { RolloutBar } from "@/components/rollout/rollout-bar";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { readTypeTitle } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { type RolloutAttempt, readRolloutAttempt } from "@/lib/rollout/act-attempt";
import { asOf, withDay } from "@/lib/rollout/as-of";
import { readLastFigures, readTypeFigures } from "@/lib/rollout/type-figures";
import { readType, type TypeView } from "@/lib/rollout/type-view";
import { typeLead } from "@/lib/rollout/type-words";

type Props = {
  params: Promise<{ type: string }>;
  searchParams: Promise<{ pr?: string; forsoeg?: string }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { pr, forsoeg } = await searchParams;
  const { day } = asOf(pr, copenhagenDay(new Date()));
  const title = await readTypeTitle((await params).type, day);
  return title ? { title: forsoeg ? `Fejl: ${title}` : title } : {};
}

export default async function RolloutTypePage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("rollout:read");
  const [{ type: slug }, { pr, forsoeg }] = [await params, await searchParams];
  const now = new Date();
  const shown = asOf(pr, copenhagenDay(now));
  const view = (await readType(signedIn.actor, slug, shown.day)) ?? notFound();
  const parties = [...view.parties.keys()];
  const [own, last] = await Promise.all([
    readTypeFigures(signedIn.actor, view.catalogue, { day: shown.day, today: copenhagenDay(now) }),
    readLastFigures(view.catalogue, shown.day),
  ]);
  const attempt = await readRolloutAttempt(signedIn.actor, forsoeg, { parties, now });
  const { type, catalogue } = view;
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="udrulningen">
      <ErrorSummary errors={errorsOn(view, attempt)} />
      <PageHead
        overline={
          <>
            <a href={withDay("/udrulning/matrix", shown)}>Matrix</a> ·{" "}
            <a href={withDay(`/udrulning/matrix#${type.area.slug}`, shown)}>{type.area.title}</a>
          </>
        }
        title={type.title}
        lead={typeLead(view)}
      />
      <RolloutBar here={null} path={`/udrulning/${slug}`} asOf={shown} />
      <div className="cols">
        <div>
          <Section id="om" heading="Hvad kan man med den?">
            <p>{catalogue.sentence}</p>
          </Section>
          {view.rollouts.map((rollout) => (
            <RolloutSection
              key={rollout.key}
              view={view}
              rollout={rollout}
              attempt={attempt}
              isToday={shown.isToday}
            />
          ))}
        </div>
        <TypeAside view={view} shown={shown} own={own} last={last} />
      </div>
    </Shell>
  );
}

/** A form that is not on the page any more, or never was for this reader, is answered at its rollout. */
function errorsOn({ rollouts }: TypeView, attempt: RolloutAttempt | null) {
  if (!attempt) return [];
  const rollout = rollouts.find(({ key }) => key === attempt.key);
  if (rollout?.isReached) return attempt.errors;
  const field = rollout ? `r-${rollout.key}` : "om";
  return attempt.errors.map(({ message }) => ({ field, message }));
}
