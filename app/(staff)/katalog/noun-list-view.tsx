import type { Metadata } from "next";
import { addCatalogueNoun } from "@/app/(staff)/katalog/noun-actions";
import { Shell } from "@/app/shell";
import { NewNounForm } from "@/components/catalogue/noun-form";
import { NounTable } from "@/components/catalogue/noun-table";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/auth/permissions";
import type { SignedIn } from "@/lib/auth/session";
import { readNounList } from "@/lib/catalogue/keep/noun/noun-list";
import { NOUN_WORDS, type Noun } from "@/lib/catalogue/keep/noun/nouns";
import { copenhagenDay } from "@/lib/dates";

export type NounListProps = { searchParams: Promise<{ forsoeg?: string }> };

export async function nounListTitle(noun: Noun, { searchParams }: NounListProps): Promise<Metadata> {
  const { title } = NOUN_WORDS[noun];
  return { title: (await searchParams).forsoeg ? `Fejl: ${title}` : title };
}

type Props = { signedIn: SignedIn; noun: Noun; asked: Awaited<NounListProps["searchParams"]> };

/** All of a kind, and the form for one more. */
export async function NounListView({ signedIn, noun, asked }: Props) {
  const now = new Date();
  const { lines, attempt, types } = await readNounList(signedIn.actor, { noun, attempt: asked.forsoeg, now });
  const { path, title, lead, one, add } = NOUN_WORDS[noun];
  return (
    <Shell signedIn={signedIn} here="/katalog" help="ret-listerne-bag-kataloget">
      <ErrorSummary errors={attempt.summary} />
      <PageHead overline={<a href="/katalog">Katalog</a>} title={title} lead={lead} />
      <Section id="alle" heading={title} headingHidden>
        <NounTable noun={noun} lines={lines} />
      </Section>
      {can(signedIn.actor, "catalogue:edit") && (
        <Section id="ny" heading={one}>
          <NewNounForm
            attempt={attempt}
            submit={add}
            types={types}
            of={{
              slags: path,
              af: "",
              vist: copenhagenDay(now),
              hvad: `ny ${noun}`,
              version: attempt.version,
            }}
            action={addCatalogueNoun}
          />
        </Section>
      )}
    </Shell>
  );
}
