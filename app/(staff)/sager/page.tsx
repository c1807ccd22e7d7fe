import type { Metadata } from "next";
import { DraftList } from "@/app/(staff)/sager/draft-list";
import { SearchResults } from "@/app/(staff)/sager/search-results";
import { Shell } from "@/app/shell";
import { SagTable } from "@/components/sag/sag-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requirePermission } from "@/lib/auth/session";
import { copenhagenDay } from "@/lib/dates";
import { OUTCOME_LABELS } from "@/lib/henvendelse/labels";
import { OUTCOMES } from "@/lib/henvendelse/outcome";
import { countExpiring } from "@/lib/sag/fates/expiring";
import { listDraftLines } from "@/lib/sag/guide/draft-lines";
import { countToJournal } from "@/lib/sag/journal/to-journal";
import { WITH_CITIZEN } from "@/lib/sag/lifecycle";
import { listClosedSager, listOpenSager, type SagLine } from "@/lib/sag/queries";

type Props = { searchParams: Promise<{ gemt?: string; talt?: string; soeg?: string; fejl?: string }> };

/** Who was searched for stands in no title. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { soeg, fejl } = await searchParams;
  if (soeg === undefined) return { title: "Sager" };
  return { title: fejl ? "Fejl: Søgning" : "Søgning" };
}

export default async function SagerPage({ searchParams }: Props) {
  const signedIn = await requirePermission("sag:read");
  const { gemt, talt, soeg } = await searchParams;
  if (soeg !== undefined) return <SearchResults signedIn={signedIn} id={String(soeg)} />;
  const counted = OUTCOMES.find((outcome) => outcome === talt);
  const now = new Date();
  const { actor } = signedIn;
  const today = copenhagenDay(now);
  const [sager, closed, drafts, expiring, toJournal] = await Promise.all([
    listOpenSager(actor),
    listClosedSager(actor),
    listDraftLines(actor, now),
    countExpiring(actor, 30, today),
    countToJournal(actor),
  ]);
  const theirs = sager.filter(({ status }) => WITH_CITIZEN.includes(status));
  const ours = sager.filter(({ status }) => !WITH_CITIZEN.includes(status));
  return (
    <Shell signedIn={signedIn} here="/sager">
      <PageHead
        title="Sager"
        lead={leadOf(ours, theirs, today)}
        actions={
          <>
            <ButtonLink href="/sager/ny" variant="primary">
              Ny henvendelse
            </ButtonLink>
            <ButtonLink href="/sager/brev">Et brev er kommet</ButtonLink>
          </>
        }
      />
      {gemt && <Note tone="accent">Kladden er gemt. Du finder den herunder.</Note>}
      {counted && <Note tone="accent">Henvendelsen er talt med: {OUTCOME_LABELS[counted].word}.</Note>}
      <ul className="plain small mb-8 flex flex-wrap gap-x-6">
        <li>
          <a href="/sager/udloeber" className="inline-block py-1">
            {expiringWords(expiring)}
          </a>
        </li>
        <li>
          <a href="/sager/journal" className="inline-block py-1">
            {journalWords(toJournal)}
          </a>
        </li>
      </ul>
      {drafts.length > 0 && <DraftList drafts={drafts} />}
      <Section id="hos-os" heading="Hos os">
        <SagTable caption="Sager, hvor vi skal gøre noget. Ældste frist først." sager={ours} today={today} />
      </Section>
      <Section id="hos-borgeren" heading="Hos borgeren">
        <SagTable
          caption="Sager, hvor vi venter på borgeren. Ældste frist først."
          sager={theirs}
          today={today}
        />
      </Section>
      {closed.length > 0 && (
        <Section id="lukkede" heading="Lukkede">
          <SagTable caption="De 20 nyeste, der er lukket." sager={closed} today={today} />
        </Section>
      )}
    </Shell>
  );
}

function leadOf(ours: readonly SagLine[], theirs: readonly SagLine[], today: string) {
  if (ours.length + theirs.length === 0) return "Der er ingen åbne sager lige nu.";
  const late = [...ours, ...theirs].filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return (
    <>
      {count(ours.length)} hos os, og {theirs.length || "ingen"} hos borgeren.{" "}
      {late > 0 && <b>{late === 1 ? "Én er over fristen." : `${late} er over fristen.`}</b>}
    </>
  );
}

function expiringWords(sager: number): string {
  if (sager === 0) return "Ingen fuldmagter udløber inden 30 dage";
  return `Fuldmagten i ${sager === 1 ? "1 sag" : `${sager} sager`} udløber inden 30 dage`;
}

function journalWords(sager: number): string {
  if (sager === 0) return "Alt er journaliseret";
  return `${sager === 1 ? "1 sag" : `${sager} sager`} er ikke journaliseret`;
}

function count(sager: number): string {
  if (sager === 0) return "Ingen sager er";
  return sager === 1 ? "1 sag er" : `${sager} sager er`;
}
