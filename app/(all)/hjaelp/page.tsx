import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Shell } from "@/app/shell";
import { HelpBlocks, type PictureSizes } from "@/components/help/help-blocks";
import { HelpFound } from "@/components/help/help-found";
import { HelpSearch } from "@/components/help/help-search";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requireUser } from "@/lib/auth/session";
import { type Help, picturesIn } from "@/lib/help/document";
import { readHelp, readHelpPicture } from "@/lib/help/read";
import { searchHelp, searchWords } from "@/lib/help/search";

type Props = { searchParams: Promise<{ soeg?: string | string[]; tal?: string }> };

const REFUSED = "Det ligner et CPR-nummer. Slet det, og søg efter et ord, for eksempel underskrift.";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).tal ? "Fejl: Hjælp" : "Hjælp" };
}

/** The user's guide, docs/brugervejledning.md: whole, or the sections that have a word. */
export default async function HelpPage({ searchParams }: Props) {
  const signedIn = await requireUser();
  const { soeg, tal } = await searchParams;
  const typed = [soeg].flat()[0]?.trim() ?? "";
  const searched = searchWords(typed);
  // The number leaves the address at once; nobody writes it down.
  if (searched === "number") redirect("/hjaelp?tal=1");
  const help = await readHelp();
  return (
    <Shell signedIn={signedIn}>
      <PageHead title={help.title} lead="Kort om hver opgave. Søg efter et ord, eller vælg et afsnit." />
      <HelpSearch typed={searched ? typed : ""} error={tal ? REFUSED : undefined} />
      {searched ? (
        <HelpFound typed={typed} found={searchHelp(help, searched.words)} />
      ) : (
        <WholeHelp help={help} pictures={await sizesOf(help)} />
      )}
    </Shell>
  );
}

function WholeHelp({ help, pictures }: { help: Help; pictures: PictureSizes }) {
  return (
    <div className="cols-list help">
      <nav aria-label="Indhold">
        <ol className="plain links">
          {help.sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        <HelpBlocks blocks={help.opening} pictures={pictures} heading={help.title} />
        {help.sections.map(({ id, heading, blocks }) => (
          <Section key={id} id={id} heading={heading}>
            <HelpBlocks blocks={blocks} pictures={pictures} heading={heading} />
          </Section>
        ))}
      </div>
    </div>
  );
}

async function sizesOf(help: Help): Promise<PictureSizes> {
  const sizes = picturesIn(help).map(async (file) => {
    const { width, height } = (await readHelpPicture(file)) ?? {};
    return [file, { width: width ?? 0, height: height ?? 0 }] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}
