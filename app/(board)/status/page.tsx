import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { EditionList } from "@/components/report/edition-list";
import { PageHead } from "@/components/ui/page-head";
import { requirePermission } from "@/lib/auth/session";
import { readEditionLines } from "@/lib/report/reading/editions";
import { quarterWords } from "@/lib/report/reading/words";

export const metadata: Metadata = { title: "Status" };

export default async function StatusPage() {
  const signedIn = await requirePermission("status:read");
  const editions = await readEditionLines();
  const [newest] = editions;
  return (
    <Shell signedIn={signedIn} here="/status" help="/hjaelp#status-hvert-kvartal" reading>
      <PageHead
        title="Status på Digital Fuldmagt"
        lead={
          newest
            ? `Den nyeste er for ${quarterWords(newest.quarter)}. Der kommer en ny hvert kvartal.`
            : "Her kommer kommunens status hvert kvartal. Der er ikke udgivet nogen endnu."
        }
      />
      {editions.length > 0 && <EditionList editions={editions} />}
    </Shell>
  );
}
