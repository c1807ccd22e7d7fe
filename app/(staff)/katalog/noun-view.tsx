import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NounForms } from "@/app/(staff)/katalog/noun-forms";
import { Shell } from "@/app/shell";
import { BothVersions } from "@/components/administration/both-versions";
import { nounDays } from "@/components/catalogue/noun-table";
import { UnderList } from "@/components/catalogue/under-list";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { can } from "@/lib/auth/permissions";
import type { SignedIn } from "@/lib/auth/session";
import { type NounPage, readNounPage } from "@/lib/catalogue/keep/noun/noun-page";
import { NOUN_WORDS, type Noun, nounHref, nounSaved } from "@/lib/catalogue/keep/noun/nouns";
import { copenhagenDay, type IsoDate, longDate, parseDay, shortDate } from "@/lib/dates";

export type NounProps = {
  params: Promise<{ af: string }>;
  searchParams: Promise<{ fra?: string; forsoeg?: string; gemt?: string }>;
};

export async function nounTitle(noun: Noun, { searchParams }: NounProps): Promise<Metadata> {
  const { title } = NOUN_WORDS[noun];
  return { title: (await searchParams).forsoeg ? `Fejl: ${title}` : title };
}

/** One of a kind: what stands under it, what can be changed of it, and what was. */
export async function NounView({ signedIn, noun, ...props }: NounProps & { signedIn: SignedIn; noun: Noun }) {
  const [{ af: slug }, { fra, forsoeg, gemt }] = [await props.params, await props.searchParams];
  const now = new Date();
  const today = copenhagenDay(now);
  const day = parseDay(typeof fra === "string" ? fra : "") ?? today;
  const asked = { noun, slug, day, attempt: forsoeg, now };
  const page = (await readNounPage(signedIn.actor, asked)) ?? notFound();
  const { kept, refused, history } = page;
  const { path, title } = NOUN_WORDS[noun];
  return (
    <Shell signedIn={signedIn} here="/katalog" help="ret-listerne-bag-kataloget">
      <ErrorSummary errors={refused?.summary ?? []} />
      <PageHead
        overline={
          <>
            <a href="/katalog">Katalog</a> · <a href={`/katalog/${path}`}>{title}</a>
          </>
        }
        title={kept.name}
        lead={leadOf(kept, today)}
      />
      {gemt && <Note tone="accent">{nounSaved(noun, gemt)}</Note>}
      {refused?.pairs && <BothVersions pairs={refused.pairs} theirs={nounHref(noun, slug)} />}
      <UnderSection page={page} canEdit={can(signedIn.actor, "catalogue:edit")} />
      {can(signedIn.actor, "catalogue:edit") && <NounForms page={page} />}
      <Section id="historik" heading="Historik">
        {history.length === 0 && <p>Der er ikke ændret noget, siden det kom med programmet.</p>}
        <Timeline
          entries={history.map(({ seq, on, text, by }) => ({
            key: seq,
            iso: on,
            date: shortDate(on),
            text,
            by: by && `Skrevet af ${by}.`,
          }))}
        />
      </Section>
    </Shell>
  );
}

const LEADS = { on: "Gælder", coming: "Er på vej. Gælder", ended: "Er ophørt. Gjaldt" } as const;

function leadOf(kept: NounPage["kept"], today: IsoDate): string {
  const shown = kept.state === "on" && kept.shownOn !== today;
  const as = shown ? ` Sådan står den den ${longDate(kept.shownOn)}.` : "";
  return `${LEADS[kept.state]} ${nounDays(kept)}.${as}`;
}

function UnderSection({ page, canEdit }: { page: NounPage; canEdit: boolean }) {
  const { kept, under, situation } = page;
  const { under: heading, none } = NOUN_WORDS[kept.noun];
  const types = situation
    ? situation.types.map(({ slug, name }) => ({ slug, title: name, from: null }))
    : under.types;
  const rollout = (slug: string) => `/udrulning/${slug}`;
  const isTyped = kept.noun !== "waiting_party";
  return (
    <Section id="under" heading={heading}>
      {isTyped && (
        <UnderList lines={types} href={canEdit ? (slug) => `/katalog/${slug}` : rollout} none={none} />
      )}
      {kept.noun === "area" && under.rollouts.length > 0 && <h3>Føres frem i det</h3>}
      {(under.rollouts.length > 0 || !isTyped) && (
        <UnderList lines={under.rollouts} href={rollout} none={none} />
      )}
    </Section>
  );
}
