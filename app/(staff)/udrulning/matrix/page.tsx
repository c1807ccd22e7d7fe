import type { Metadata } from "next";
import { stepSeveral } from "@/app/(staff)/udrulning/matrix/actions";
import { Shell } from "@/app/shell";
import { FileLinks } from "@/components/rollout/file-links";
import { MatrixFilterForm } from "@/components/rollout/matrix-filter";
import { MatrixTable } from "@/components/rollout/matrix-table";
import { RolloutBar } from "@/components/rollout/rollout-bar";
import { SeveralForm } from "@/components/rollout/several-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { asOf, withDay } from "@/lib/rollout/as-of";
import { type MatrixQuery, matrixParams } from "@/lib/rollout/matrix-query";
import { readMatrix } from "@/lib/rollout/matrix-view";
import { matrixLead } from "@/lib/rollout/matrix-words";
import { readSeveralAttempt } from "@/lib/rollout/several-attempt";

type Props = { searchParams: Promise<MatrixQuery & { pr?: string; forsoeg?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const title = "Matrix over udrulningen";
  return { title: (await searchParams).forsoeg ? `Fejl: ${title}` : title };
}

export default async function MatrixPage({ searchParams }: Props) {
  const signedIn = await requirePermission("rollout:read");
  const query = await searchParams;
  const now = new Date();
  const shown = asOf(query.pr, copenhagenDay(now));
  const matrix = await readMatrix(signedIn.actor, query, shown.day);
  const attempt = await readSeveralAttempt(signedIn.actor, query.forsoeg, { matrix, now });
  const kept = matrixParams(matrix.filter);
  const canStep = shown.isToday && matrix.reach !== "none";
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="udrulningen">
      <ErrorSummary errors={attempt?.errors ?? []} />
      <PageHead title="Hvor langt er hver fuldmagt?" lead={matrixLead(matrix)} />
      <RolloutBar here="/udrulning/matrix" path="/udrulning/matrix" asOf={shown} kept={kept} />
      <MatrixFilterForm
        path="/udrulning/matrix"
        areas={matrix.areas}
        parties={matrix.partyOptions}
        chosen={{ ...kept, stille: matrix.filter.stillOnly }}
        day={shown.isToday ? null : shown.day}
      />
      {matrix.groups.length === 0 ? (
        <p className="muted">Ingen fuldmagter passer. Vælg færre ting, og tryk på Vis.</p>
      ) : (
        <MatrixTable
          groups={matrix.groups}
          hrefOf={(slug) => withDay(`/udrulning/${slug}`, shown)}
          mayChoose={(line) => canStep && matrix.mayStep(line)}
          chosen={attempt?.chosen ?? []}
          contacts={shown.isToday ? matrix.contacts : null}
        />
      )}
      <FileLinks path="/udrulning/matrix" what="matrixen" asOf={shown} kept={kept}>
        {can(signedIn.actor, "catalogue:edit") && <a href="/udrulning/import">Læs en liste ind</a>}
      </FileLinks>
      {canStep && <SeveralForm parties={matrix.parties} attempt={attempt} kept={kept} action={stepSeveral} />}
    </Shell>
  );
}
