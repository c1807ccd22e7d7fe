import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { RemarkTable } from "@/components/remark/remark-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { readRemarks } from "@/lib/remark/read";
import { remarksLead } from "@/lib/remark/words";

export const metadata: Metadata = { title: "Bemærkninger" };

export default async function RemarksPage() {
  const signedIn = await requirePermission("remark:answer");
  const remarks = await readRemarks();
  return (
    <Shell signedIn={signedIn} here="/rapporter" help="bemaerkninger-fra-boardet">
      <PageHead
        overline={<a href="/rapporter">Rapporter</a>}
        title="Bemærkninger fra boardet"
        lead={remarksLead(remarks)}
        actions={<ButtonLink href="/rapporter/bemaerkninger/ny">Skriv en bemærkning ind</ButtonLink>}
      />
      <Section id="bemaerkninger" heading="Bemærkninger og svar" headingHidden>
        <RemarkTable remarks={remarks} />
      </Section>
    </Shell>
  );
}
