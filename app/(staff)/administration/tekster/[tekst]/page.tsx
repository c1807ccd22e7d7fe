import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextBody } from "@/app/(staff)/administration/tekster/[tekst]/text-body";
import { Shell } from "@/app/shell";
import { BothVersions } from "@/components/administration/both-versions";
import { TextPaper } from "@/components/administration/text-paper";
import { VersionTable } from "@/components/administration/version-table";
import { Where } from "@/components/administration/where";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readText, textAttempt } from "@/lib/administration/texts";
import { can } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { settingsToday } from "@/lib/setting/today";
import { TEXT_PLACES, textAt, textHref } from "@/lib/text/places";
import { holdsWords, previewOf } from "@/lib/text/preview";

type Query = { forsoeg?: string; udkast?: string; udgave?: string; gemt?: string };
type Props = { params: Promise<{ tekst: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const slug = textAt((await params).tekst);
  if (!slug) return {};
  const { label } = TEXT_PLACES[slug];
  return { title: (await searchParams).forsoeg ? `Fejl: ${label}` : label };
}

export default async function TextPage({ params, searchParams }: Props) {
  const signedIn = await requirePermission("setting:read");
  const slug = textAt((await params).tekst) ?? notFound();
  const { forsoeg, udkast, udgave, gemt } = await searchParams;
  const now = new Date();
  const versions = await readText(slug, copenhagenDay(now));
  const newest = versions[0] ?? notFound();
  const inForce = versions.find(({ state }) => state === "in_force") ?? newest;
  const shown = versions.find(({ version }) => String(version) === udgave) ?? inForce;
  const attempt = await textAttempt(signedIn.actor, { id: forsoeg ?? udkast, slug, newest, now });
  const settings = await settingsToday();
  return (
    <Shell signedIn={signedIn} here="/administration" help="tekster">
      <ErrorSummary errors={attempt.summary} />
      <PageHead
        overline={<Where part={{ href: "/administration/tekster", label: "Tekster" }} />}
        title={TEXT_PLACES[slug].label}
        lead={TEXT_PLACES[slug].where}
      />
      {gemt && <Note tone="accent">Udgave {shown.version} er gemt.</Note>}
      {attempt.pairs && <BothVersions pairs={attempt.pairs} theirs={textHref(slug)} />}
      <Section id="udgave" heading={`Udgave ${shown.version}`}>
        <p>{holdsWords(shown)}. Personerne er opdigtede.</p>
        <TextPaper slug={slug} preview={previewOf(shown.body, settings)} />
      </Section>
      {can(signedIn.actor, "setting:edit") && (
        <TextBody slug={slug} attempt={attempt} versions={versions} settings={settings} />
      )}
      <div className="no-print sec">
        <Section id="udgaver" heading="Alle udgaver">
          <VersionTable versions={versions} href={textHref(slug)} shown={shown.version} />
        </Section>
      </div>
    </Shell>
  );
}
