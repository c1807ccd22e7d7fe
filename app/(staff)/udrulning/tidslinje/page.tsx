import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { MatrixFilterForm } from "@/components/rollout/matrix-filter";
import { RolloutBar } from "@/components/rollout/rollout-bar";
import { TimelineTable } from "@/components/rollout/timeline-table";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { asOf, withDay } from "@/lib/rollout/as-of";
import { type MatrixQuery, matrixParams } from "@/lib/rollout/matrix-query";
import { readMatrix } from "@/lib/rollout/matrix-view";
import { timelineLead, timelineOf } from "@/lib/rollout/timeline-view";

export const metadata: Metadata = { title: "Tidslinje for udrulningen" };

type Props = { searchParams: Promise<MatrixQuery & { pr?: string }> };

export default async function TimelinePage({ searchParams }: Props) {
  const signedIn = await requirePermission("rollout:read");
  const query = await searchParams;
  const shown = asOf(query.pr, copenhagenDay(new Date()));
  const matrix = await readMatrix(signedIn.actor, query, shown.day);
  const { groups, axis } = timelineOf(matrix);
  const kept = matrixParams(matrix.filter);
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="udrulningen">
      <PageHead title="Plan og virkelighed" lead={timelineLead(groups)} />
      <RolloutBar here="/udrulning/tidslinje" path="/udrulning/tidslinje" asOf={shown} kept={kept} />
      <MatrixFilterForm
        path="/udrulning/tidslinje"
        areas={matrix.areas}
        parties={matrix.partyOptions}
        chosen={{ ...kept, stille: matrix.filter.stillOnly }}
        day={shown.isToday ? null : shown.day}
      />
      {groups.length === 0 ? (
        <p className="muted">Ingen fuldmagter passer. Vælg færre ting, og tryk på Vis.</p>
      ) : (
        <>
          <p className="small muted">
            Øverst i hver række: planen, med en rude på den planlagte dag. Nederst: det, der er sket, trin for
            trin. En fyldt prik er i drift, en ring er den dag, den ventes i drift. Den røde streg er den
            viste dag.
          </p>
          <TimelineTable
            groups={groups}
            axis={axis}
            hrefOf={(slug) => withDay(`/udrulning/${slug}`, shown)}
          />
        </>
      )}
    </Shell>
  );
}
