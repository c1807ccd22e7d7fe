import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftBody } from "@/app/(staff)/rapporter/[kvartal]/draft-body";
import { Editions } from "@/app/(staff)/rapporter/[kvartal]/editions";
import { QuarterBody } from "@/app/(staff)/rapporter/[kvartal]/quarter-body";
import { WaitingBody } from "@/app/(staff)/rapporter/[kvartal]/waiting-body";
import { Shell } from "@/app/shell";
import { ErrorSummary } from "@/components/ui/error-summary";
import { requirePermission } from "@/lib/auth/session";
import { composeReport } from "@/lib/report/making/compose";
import { draftView, readReportAttempt, readTooLate } from "@/lib/report/making/draft-view";
import { listQuarters } from "@/lib/report/making/list";
import { readReport, readWriters } from "@/lib/report/making/read-report";
import { parseQuarter, quarterName } from "@/lib/report/quarter";

type Props = {
  params: Promise<{ kvartal: string }>;
  searchParams: Promise<{ forsoeg?: string; ret?: string; gemt?: string }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const quarter = parseQuarter((await params).kvartal);
  const name = quarter ? `Status for ${quarterName(quarter)}` : "";
  return quarter ? { title: (await searchParams).forsoeg ? `Fejl: ${name}` : name } : {};
}

const TOO_LATE = "Status er udgivet, mens du skrev. Din tekst er ikke gemt, men står herunder.";

export default async function ReportPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("report:write");
  const { actor } = signedIn;
  const quarter = parseQuarter((await params).kvartal) ?? notFound();
  const { forsoeg, ret, gemt } = await searchParams;
  const now = new Date();
  const lines = await listQuarters(actor, now);
  const line = lines.find((one) => one.quarter.first === quarter.first) ?? notFound();
  const report = await readReport(quarter);
  const frame = { signedIn, here: "/rapporter", help: "rapporter" } as const;
  if (!report || report.state === "published") {
    const tooLate = await readTooLate(actor, forsoeg, now);
    return (
      <Shell {...frame}>
        {tooLate && <ErrorSummary errors={[{ field: "skrevet", message: TOO_LATE }]} />}
        <QuarterBody line={line} written={tooLate} />
      </Shell>
    );
  }
  const [composed, people] = await Promise.all([composeReport(report, now), readWriters(report)]);
  const view = draftView(report, composed);
  const attempt = await readReportAttempt(actor, { id: forsoeg, report, composed, view, now });
  const isEdited = report.state === "draft" || ret !== undefined;
  const shown = { actor, line, report, composed, people, view, attempt };
  return (
    <Shell {...frame}>
      <ErrorSummary errors={attempt?.errors ?? []} />
      {isEdited ? <DraftBody {...shown} isSaved={gemt !== undefined} /> : <WaitingBody {...shown} />}
      <Editions line={line} />
    </Shell>
  );
}
