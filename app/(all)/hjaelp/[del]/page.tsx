import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/shell";
import { HelpBlocks, type PictureSizes } from "@/components/help/help-blocks";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requireUser } from "@/lib/auth/session";
import { type GuidePart, picturesIn, wordsOf } from "@/lib/help/document";
import { readGuidePart, readHelpPicture } from "@/lib/help/read";

type Props = { params: Promise<{ del: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const part = await readGuidePart((await params).del);
  return { title: part ? `${part.title} · Hjælp` : "Hjælp" };
}

/** One part of the user's guide, whole. */
export default async function HelpPartPage({ params }: Props) {
  const signedIn = await requireUser();
  const part = await readGuidePart((await params).del);
  if (!part) notFound();
  return (
    <Shell signedIn={signedIn}>
      <PageHead
        overline={<a href="/hjaelp">Hele vejledningen, og søg i den</a>}
        title={part.title}
        lead={part.opening.map(wordsOf).join(" ")}
      />
      <WholePart part={part} pictures={await sizesOf(part)} />
    </Shell>
  );
}

function WholePart({ part, pictures }: { part: GuidePart; pictures: PictureSizes }) {
  return (
    <div className="cols-list help">
      <nav aria-label="Indhold">
        <ol className="plain links">
          {part.sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {part.sections.map(({ id, heading, blocks }) => (
          <Section key={id} id={id} heading={heading}>
            <HelpBlocks blocks={blocks} pictures={pictures} heading={heading} />
          </Section>
        ))}
      </div>
    </div>
  );
}

async function sizesOf(part: GuidePart): Promise<PictureSizes> {
  const sizes = picturesIn(part).map(async (file) => {
    const { width, height } = (await readHelpPicture(file)) ?? {};
    return [file, { width: width ?? 0, height: height ?? 0 }] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}
