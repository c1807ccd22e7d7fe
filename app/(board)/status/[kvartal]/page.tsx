import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { StatusHead } from "@/components/report/status-head";
import { StatusText } from "@/components/report/status-text";
import { requirePermission } from "@/lib/auth/session";
import { quarterWords } from "@/lib/report/reading/words";
import { askedFor } from "./asked";

type Props = {
  params: Promise<{ kvartal: string }>;
  searchParams: Promise<{ udgave?: string | string[]; skrift?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Status: ${quarterWords((await params).kvartal)}` };
}

export default async function EditionPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("status:read");
  const { udgave, skrift } = await searchParams;
  const edition = await askedFor(params, udgave);
  const isLarge = skrift === "stor";
  return (
    <Shell signedIn={signedIn} here="/status" help="/hjaelp#status-hvert-kvartal" reading>
      <div className={isLarge ? "report-large" : undefined}>
        <StatusHead edition={edition} isLarge={isLarge} />
        <StatusText document={edition.document} extra={[]} />
      </div>
    </Shell>
  );
}
