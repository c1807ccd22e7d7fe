import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { TextTable } from "@/components/administration/text-table";
import { Where } from "@/components/administration/where";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readAllTexts } from "@/lib/administration/texts";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";

export const metadata: Metadata = { title: "Tekster" };

export default async function TextsPage() {
  const signedIn = await requirePermission("setting:read");
  const texts = await readAllTexts(copenhagenDay(new Date()));
  return (
    <Shell signedIn={signedIn} here="/administration" help="tekster">
      <PageHead
        overline={<Where />}
        title="Tekster"
        lead="Det, der står i breve og på papirer. Teksterne er kommunens, og de første udgaver er vores forslag."
      />
      <Section id="tekster" heading="Alle tekster" headingHidden>
        <TextTable texts={texts} />
      </Section>
    </Shell>
  );
}
