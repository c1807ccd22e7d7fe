import type { Metadata } from "next";
import { Shell } from "@/app/shell";
import { JournalTable } from "@/components/sag/journal-table";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { countToJournal, listToJournal } from "@/lib/sag/journal/to-journal";
import { LONGEST_LIST } from "@/lib/sag/queries";

export const metadata: Metadata = { title: "Ikke journaliseret" };

export default async function JournalPage() {
  const signedIn = await requirePermission("sag:read");
  const [lines, count] = await Promise.all([listToJournal(signedIn.actor), countToJournal(signedIn.actor)]);
  return (
    <Shell signedIn={signedIn} here="/sager" help="/hjaelp#journal">
      <PageHead overline={<a href="/sager">Sager</a>} title="Ikke journaliseret" lead={leadOf(count)} />
      <Section id="ikke-journaliseret" heading="Sager uden journalnummer" headingHidden>
        <JournalTable lines={lines} />
        {count > LONGEST_LIST && (
          <p className="small muted">
            Viser de {LONGEST_LIST} ældste af {count}.
          </p>
        )}
      </Section>
    </Shell>
  );
}

function leadOf(count: number): string {
  if (count === 0) return "Alle sager, der skal i journalen, har et journalnummer.";
  return `${count === 1 ? "1 sag mangler" : `${count} sager mangler`} et journalnummer.`;
}
