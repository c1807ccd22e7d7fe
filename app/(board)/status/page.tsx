import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { EditionList } from "@/components/report/edition-list";
import { StatusPart } from "@/components/report/status-part";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { readEditionLines } from "@/lib/report/reading/editions";
import { editionPath, quarterWords } from "@/lib/report/reading/words";
import { type RemarkSearch, remarkParts } from "./remark-parts";

type Props = { searchParams: Promise<RemarkSearch> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Status" : "Status" };
}

export default async function StatusPage({ searchParams }: Props) {
  const signedIn = await requirePermission("status:read");
  const { actor } = signedIn;
  const editions = await readEditionLines();
  const [newest] = editions;
  // with an edition to read, one writes below it
  const search = await searchParams;
  const { parts, errors } = newest ? NOTHING : await remarkParts(actor, { here: "/status", search });
  return (
    <Shell signedIn={signedIn} here="/status" help="status-hvert-kvartal" reading>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Status på Digital Fuldmagt"
        lead={
          newest
            ? `Den nyeste er for ${quarterWords(newest.quarter)}. Der kommer en ny hvert kvartal.`
            : "Her kommer kommunens status hvert kvartal. Der er ikke udgivet nogen endnu."
        }
      />
      {editions.length > 0 && <EditionList editions={editions} />}
      {newest && can(actor, "remark:write") && (
        <p>
          Vil du sige noget, eller læse vores svar til dig?{" "}
          <a href={`${editionPath(newest)}#bemaerk`}>Skriv til os</a>
        </p>
      )}
      {parts.map((part) => (
        <StatusPart key={part.id} part={part} />
      ))}
    </Shell>
  );
}

const NOTHING = { parts: [], errors: [] };
