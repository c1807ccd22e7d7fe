import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { makeBlankForms } from "@/app/(staff)/post/blanketter/actions";
import { Shell } from "@/app/shell";
import { BlankFilters } from "@/components/post/blank/blank-filters";
import { BlankPages } from "@/components/post/blank/blank-pages";
import { BlankTable } from "@/components/post/blank/blank-table";
import { MakeForm } from "@/components/post/blank/make-form";
import { MadeNote, SavedNote } from "@/components/post/blank/notes";
import { PlaceStockTable } from "@/components/post/blank/place-stock-table";
import { PostBar } from "@/components/post/post-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { makeAttempt } from "@/lib/post/blank/attempt";
import { parseBlankFilter } from "@/lib/post/blank/filter";
import { parseSaved } from "@/lib/post/blank/saved";
import { madeBy, readStock } from "@/lib/post/blank/stock";
import { stockWords } from "@/lib/post/blank/words";
import { isUuid } from "@/lib/uuid";

type Query = Partial<
  Record<"forsoeg" | "lavet" | "gemt" | "fra" | "til" | "tilstand" | "sted" | "side", string>
>;
type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Blanketter" : "Blanketter" };
}

export default async function BlankFormsPage({ searchParams }: Props) {
  const signedIn = await requirePermission("post:read");
  const query = await searchParams;
  const now = new Date();
  const filter = parseBlankFilter(query);
  const { stock, places, lines, count } = await readStock(filter, copenhagenDay(now));
  const attempt = await makeAttempt(signedIn.actor, { id: query.forsoeg, now });
  const made = query.lavet && isUuid(query.lavet) ? await madeBy(query.lavet) : [];
  return (
    <Shell signedIn={signedIn} here="/post" help="blanketter">
      <ErrorSummary errors={attempt.errors} />
      <PageHead
        title="Blanketter"
        lead={stockWords(stock)}
        actions={
          <>
            <ButtonLink href="/post/blanketter/udlever" variant="primary">
              Udlever blanketter
            </ButtonLink>
            <ButtonLink href="/post/blanketter/ret">Skriv ned, hvad der er sket</ButtonLink>
          </>
        }
      />
      <PostBar here="/post/blanketter" />
      <MadeNote numbers={made} />
      <SavedNote saved={parseSaved(query)} />
      <Section id="steder" heading="Ude hos stederne">
        <PlaceStockTable places={places} days={stock.days} />
      </Section>
      <Section id="lav" heading="Lav flere">
        <MakeForm {...attempt} submission={randomUUID()} action={makeBlankForms} />
      </Section>
      <Section id="liste" heading="Alle blanketter">
        <BlankFilters stock={stock} filter={filter} places={places} />
        <BlankTable lines={lines} />
        <BlankPages filter={filter} lines={lines.length} count={count} />
      </Section>
    </Shell>
  );
}
