import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { QuarterTable } from "@/components/report/quarter-table";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { listQuarters } from "@/lib/report/making/list";
import { listLead } from "@/lib/report/making/words";

export const metadata: Metadata = { title: "Rapporter" };

export default async function ReportsPage() {
  const signedIn = await requirePermission("report:write");
  const lines = await listQuarters(signedIn.actor, new Date());
  return (
    <Shell signedIn={signedIn} here="/rapporter" help="rapporter">
      <PageHead
        title="Rapporter"
        lead={listLead(lines)}
        actions={<a href="/rapporter/bemaerkninger">Bemærkninger fra boardet</a>}
      />
      <Section id="kvartaler" heading="Status til boardet, kvartal for kvartal">
        <QuarterTable lines={lines} />
      </Section>
    </Shell>
  );
}
