import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { writeNationalFigures } from "@/app/(staff)/udrulning/nationale-tal/actions";
import { Shell } from "@/app/shell";
import { BothVersions } from "@/components/administration/both-versions";
import { EarlierFigures } from "@/components/rollout/national/earlier-figures";
import { MonthForm } from "@/components/rollout/national/month-form";
import { TypeChoice } from "@/components/rollout/national/type-choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { monthName, monthQuery } from "@/lib/rollout/national/month";
import { monthHref, readMonthPage } from "@/lib/rollout/national/month-page";
import { savedWords } from "@/lib/rollout/national/words";

type Props = {
  searchParams: Promise<{ type?: string; maaned?: string; forsoeg?: string; gemt?: string }>;
};

const TITLE = "Skriv nationale tal";
const PATH = "/udrulning/nationale-tal";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams).forsoeg ? `Fejl: ${TITLE}` : TITLE };
}

export default async function WriteNationalPage({ searchParams }: Props) {
  const signedIn = await requirePermission("catalogue:edit");
  const asked = await searchParams;
  const page = (await readMonthPage(signedIn.actor, asked, new Date())) ?? notFound();
  const { type, types, month, months, fields, attempt, figures } = page;
  const saved = savedWords(asked.gemt);
  return (
    <Shell signedIn={signedIn} here="/udrulning" help="nationale-tal">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={
          <>
            <a href={PATH}>Nationale tal</a> · <a href={`/udrulning/${type.slug}`}>Trin og historik</a>
          </>
        }
        title={type.title}
        lead={`Skriv, hvor mange der blev givet i hele landet i ${monthName(month)}.`}
      />
      {saved && <Note lead="Gemt.">{saved}</Note>}
      {attempt.pairs && <BothVersions pairs={attempt.pairs} theirs={monthHref(type.slug, month)} />}
      <Section id="skriv" heading={`Tal for ${monthName(month)}`}>
        <p>Kender du ikke et tal, så lad feltet stå tomt. Tømmer du et felt, bliver tallet taget væk.</p>
        <MonthForm
          fields={fields}
          attempt={attempt}
          hidden={{ type: type.slug, maaned: monthQuery(month) }}
          action={writeNationalFigures}
        />
      </Section>
      <Section id="vaelg" heading="Vælg en anden fuldmagt eller måned">
        <TypeChoice
          types={types}
          months={months}
          path={`${PATH}/skriv`}
          chosen={{ type: type.slug, month }}
        />
      </Section>
      <Section id="foer" heading="Tal, der står nu">
        <EarlierFigures figures={figures} fields={fields} />
      </Section>
    </Shell>
  );
}
