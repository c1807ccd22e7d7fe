import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { StatusHead } from "@/components/report/status-head";
import { StatusText } from "@/components/report/status-text";
import { ErrorSummary } from "@/components/ui/error-summary";
import { requirePermission } from "@/lib/auth/session";
import { editionPath, largePath, quarterWords } from "@/lib/report/reading/words";
import { type RemarkSearch, remarkParts } from "../remark-parts";
import { askedFor } from "./asked";

type Props = {
  params: Promise<{ kvartal: string }>;
  searchParams: Promise<{ udgave?: string | string[]; skrift?: string | string[] } & RemarkSearch>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const title = `Status: ${quarterWords((await params).kvartal)}`;
  return { title: (await searchParams).forsoeg ? `Fejl: ${title}` : title };
}

export default async function EditionPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("status:read");
  const { udgave, skrift, ...search } = await searchParams;
  const edition = await askedFor(params, udgave);
  const isLarge = skrift === "stor";
  const here = isLarge ? largePath(edition) : editionPath(edition);
  const { parts, errors } = await remarkParts(signedIn.actor, { here, search });
  return (
    <Shell signedIn={signedIn} here="/status" help="status-hvert-kvartal" reading>
      <ErrorSummary errors={errors} />
      <div className={isLarge ? "report-large" : undefined}>
        <StatusHead edition={edition} isLarge={isLarge} />
        <StatusText document={edition.document} extra={parts} />
      </div>
    </Shell>
  );
}
