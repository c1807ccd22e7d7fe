import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TypeParts } from "@/app/(staff)/katalog/[type]/type-parts";
import { changeCatalogueType } from "@/app/(staff)/katalog/actions";
import { Shell } from "@/app/shell";
import { BothVersions } from "@/components/administration/both-versions";
import { LaterDays } from "@/components/catalogue/later-days";
import { TypeForm } from "@/components/catalogue/type-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { savedSentence } from "@/lib/catalogue/keep/labels";
import { readTypePage } from "@/lib/catalogue/keep/type-page";
import { copenhagenDay, longDate, parseDay } from "@/lib/dates";

type Props = {
  params: Promise<{ type: string }>;
  searchParams: Promise<{ fra?: string; forsoeg?: string; gemt?: string }>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? "Fejl: Ret oplysningerne" : "Ret oplysningerne" };
}

export default async function KeptTypePage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("catalogue:edit");
  const [{ type: slug }, { fra, forsoeg, gemt }] = [await params, await searchParams];
  const now = new Date();
  const today = copenhagenDay(now);
  const day = parseDay(typeof fra === "string" ? fra : "") ?? today;
  const page = (await readTypePage(signedIn.actor, { slug, day, attempt: forsoeg, now })) ?? notFound();
  const { type, choices, refused } = page;
  return (
    <Shell signedIn={signedIn} here="/katalog" help="kataloget">
      <ErrorSummary errors={refused?.summary ?? []} />
      <PageHead
        overline={
          <>
            <a href="/katalog">Katalog</a> · <a href={`/udrulning/${slug}`}>Trin og historik</a>
          </>
        }
        title={type.title}
        lead={day === today ? undefined : `Sådan står den den ${longDate(day)}.`}
      />
      {gemt && <Note tone="accent">{savedSentence(gemt)}</Note>}
      {refused?.pairs && <BothVersions pairs={refused.pairs} theirs={`/katalog/${slug}`} />}
      <Section id="oplysninger" heading="Ret oplysningerne">
        <p>
          Kun det, du ændrer, bliver rettet, fra den dag du skriver. Dagene før viser det, der gjaldt. Skriv
          en dag, der har været, hvis det har stået forkert siden da.
        </p>
        <LaterDays href={`/katalog/${slug}`} days={type.laterDays} />
        <TypeForm
          attempt={type.attempt}
          choices={choices}
          of={{ type: slug, vist: day, hvad: "emne", version: type.attempt.version }}
          national={type.national}
          proposed={type.source === "proposed"}
          action={changeCatalogueType}
        />
      </Section>
      <TypeParts page={page} />
    </Shell>
  );
}
