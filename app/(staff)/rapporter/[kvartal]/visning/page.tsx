import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/shell";
import { StatusText } from "@/components/report/status-text";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import type { ReportDocument } from "@/lib/report/document";
import { documentOf } from "@/lib/report/edition/freeze";
import { readPublished } from "@/lib/report/edition/read";
import { composeReport } from "@/lib/report/making/compose";
import { readReport } from "@/lib/report/making/read-report";
import { parseQuarter, quarterId, quarterName } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

type Props = {
  params: Promise<{ kvartal: string }>;
  searchParams: Promise<{ udgave?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const quarter = parseQuarter((await params).kvartal);
  return quarter ? { title: `Visning af status for ${quarterName(quarter)}` } : {};
}

/** The status as the board sees it: the one on its way, else the last edition; or an edition by its number. */
export default async function ReportPreviewPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("report:write");
  const quarter = parseQuarter((await params).kvartal) ?? notFound();
  const { udgave } = await searchParams;
  const draft = udgave === undefined ? await onItsWay(quarter, new Date()) : null;
  const document = draft ?? (await published(quarter, udgave));
  if (!document) notFound();
  const { title, lead, months, edition, blocks } = document;
  return (
    <Shell signedIn={signedIn} here="/rapporter" help="rapporter" reading>
      {draft && (
        <Note tone="accent">
          Sådan ser boardet den, når den er udgivet.{" "}
          <a href={`/rapporter/${quarterId(quarter)}`}>Tilbage til kladden</a>
        </Note>
      )}
      <PageHead overline={<a href="/rapporter">Rapporter</a>} title={title} lead={lead} />
      <p>{`${months}. ${edition}.`}</p>
      {blocks.length > 0 && <StatusText document={document} extra={[]} />}
    </Shell>
  );
}

async function onItsWay(quarter: Quarter, now: Date): Promise<ReportDocument | null> {
  const report = await readReport(quarter);
  if (!report || report.state === "published") return null;
  const { content } = await composeReport(report, now);
  return documentOf(content);
}

/** The edition with the number, else the last. */
async function published(quarter: Quarter, number: unknown): Promise<ReportDocument | null> {
  const editions = await readPublished(quarterId(quarter));
  const asked =
    number === undefined ? editions.at(-1) : editions.find((one) => String(one.number) === number);
  return asked?.document ?? null;
}
