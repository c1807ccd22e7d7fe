import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Shell } from "@/app/shell";
import { HelpFound } from "@/components/help/help-found";
import { HelpIndex } from "@/components/help/help-index";
import { HelpSearch } from "@/components/help/help-search";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/session";
import { readGuide } from "@/lib/help/read";
import { searchHelp, searchWords } from "@/lib/help/search";

type Props = { searchParams: Promise<{ soeg?: string | string[]; tal?: string }> };

const REFUSED = "Det ligner et CPR-nummer. Slet det, og søg efter et ord, for eksempel underskrift.";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).tal ? "Fejl: Hjælp" : "Hjælp" };
}

/** The user's guide, docs/vejledning: its parts, or the sections that have a word. */
export default async function HelpPage({ searchParams }: Props) {
  const signedIn = await requireUser();
  const { soeg, tal } = await searchParams;
  const typed = [soeg].flat()[0]?.trim() ?? "";
  const searched = searchWords(typed);
  // The number leaves the address at once; nobody writes it down.
  if (searched === "number") redirect("/hjaelp?tal=1");
  const guide = await readGuide();
  return (
    <Shell signedIn={signedIn}>
      <PageHead
        title="Brugervejledning"
        lead="Kort om hver opgave. Søg efter et ord, eller vælg et afsnit."
      />
      <HelpSearch typed={searched ? typed : ""} error={tal ? REFUSED : undefined} />
      {searched ? (
        <HelpFound typed={typed} found={searchHelp(guide, searched.words)} />
      ) : (
        <HelpIndex guide={guide} />
      )}
    </Shell>
  );
}
