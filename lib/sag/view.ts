import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import { clockRules } from "@/lib/clock/rules";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { describeSagEvent } from "@/lib/events/describe";
import { describeLetterEvent } from "@/lib/events/describe-letter";
import type { RecordedEvent } from "@/lib/events/event";
import type { AskedBy } from "@/lib/henvendelse/outcome";
import { cprAge } from "@/lib/person/cpr";
import { partyNames, type SpokenNames } from "@/lib/person/party-names";
import type { MailWay } from "@/lib/person/person";
import type { LetterKind, LetterStatus } from "@/lib/post/letter";
import { LETTER_ACTS, type LetterAct, letterActIsOpen } from "@/lib/post/letter-acts";
import { letterEvents } from "@/lib/post/letters/asking";
import type { ReturnWay } from "@/lib/post/ways";
import { clocksOf, type SagClocks } from "@/lib/sag/clocks";
import { helpWords } from "@/lib/sag/helped";
import type { SagStatus } from "@/lib/sag/lifecycle";
import type { PaperOrigin } from "@/lib/sag/origin";
import { partiesOf, returnWayOf } from "@/lib/sag/papers/paper-parts";
import { type PartyView, partyView } from "@/lib/sag/party-view";
import type { Party } from "@/lib/sag/persons";
import { findSag, type SagRow, toSnapshot } from "@/lib/sag/read";
import type { SagSnapshot } from "@/lib/sag/snapshot";
import { type TopicRow, topicRows, wishTitles } from "@/lib/sag/topic-rows";
import { readSettings } from "@/lib/setting/queries";
import { isUuid } from "@/lib/uuid";

export type HistoryLine = {
  /** the event's seq */
  key: string;
  on: IsoDate;
  recordedOn: IsoDate;
  recordedAt: Date;
  text: string;
};

export type LetterLine = {
  id: string;
  version: number;
  /** what can be done with it by hand */
  acts: readonly LetterAct[];
  kind: LetterKind;
  way: MailWay;
  status: LetterStatus;
  sentOn: IsoDate | null;
};

/** All that the page of a sag shows. No whole CPR number is in it, but the one a logged act asked for. */
export type SagView = {
  sagsnummer: string;
  snapshot: SagSnapshot;
  today: IsoDate;
  dueOn: IsoDate | null;
  /** null when it is closed */
  clocks: SagClocks | null;
  names: SpokenNames;
  fuldmagtsgiver: PartyView;
  fuldmagtshaver: PartyView;
  topics: TopicRow[];
  /** titles of what was wished for beside them and could not be given */
  wishes: string[];
  period: { from: IsoDate | null; to: IsoDate };
  registeredOn: IsoDate | null;
  reference: string | null;
  location: string;
  askedBy: AskedBy | null;
  /** who and what helped when it was made, in words */
  helped: string[];
  /** how the fuldmagtsgiver gets mail; null when it was not asked */
  mailWay: MailWay | null;
  assignee: string | null;
  hasPapers: boolean;
  /** how many scanned pages lie with it, those that do not count too */
  scannedPages: number;
  /** the paper that it stands on now */
  origin: PaperOrigin;
  /** how pages are to come back, as the newest paper says it */
  returnWay: ReturnWay;
  /** the newest first */
  letters: LetterLine[];
  renews: string | null;
  /** by sagsnummer, the oldest first */
  renewedBy: { sagsnummer: string; status: SagStatus }[];
  journalNumber: string | null;
  history: HistoryLine[];
};

/** Opens a sag: the look at it is logged in the same transaction. Null when there is none to see. */
export function openSag(actor: Actor, sagsnummer: string, now: Date): Promise<SagView | null> {
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    if (!sag) return null;
    await recordAccess(tx, actor, { action: "opened", sagKey: sag.key });
    return toView(tx, actor, { sag, today: copenhagenDay(now) });
  });
}

type Opened = { sag: SagRow; today: IsoDate };

async function toView(tx: Tx, actor: Actor, { sag, today }: Opened): Promise<SagView> {
  const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
  const snapshot = await toSnapshot(tx, sag);
  const names = partyNames(named(fuldmagtsgiver, today), named(fuldmagtshaver, today));
  const settings = await readSettings(tx, today);
  return {
    sagsnummer: sag.sagsnummer,
    snapshot,
    today,
    names,
    dueOn: sag.dueOn && fromDbDate(sag.dueOn),
    clocks: clocksOf(snapshot.events, clockRules(settings), today),
    fuldmagtsgiver: partyView(fuldmagtsgiver, today),
    fuldmagtshaver: partyView(fuldmagtshaver, today),
    topics: topicRows(sag, today),
    wishes: wishTitles(sag),
    period: { from: sag.periodFrom && fromDbDate(sag.periodFrom), to: fromDbDate(sag.periodTo) },
    registeredOn: sag.registeredOn && fromDbDate(sag.registeredOn),
    reference: sag.reference,
    location: sag.location.rows[0]?.name ?? "",
    askedBy: sag.henvendelseLink?.henvendelse.askedBy ?? null,
    helped: helpWords(sag),
    mailWay: fuldmagtsgiver.mailWay,
    assignee: sag.assignee?.name ?? null,
    origin: sag.origin,
    hasPapers: sag.printedForms.length > 0,
    scannedPages: await tx.scanPage.count({ where: { sagId: sag.id } }),
    returnWay: sag.letters.findLast(({ returnWay }) => returnWay)?.returnWay ?? returnWayOf(sag, settings),
    letters: letterLines(actor, sag),
    renews: sag.renews?.sagsnummer ?? null,
    renewedBy: sag.renewedBy,
    journalNumber: sag.journalNumber,
    history: await historyOf(tx, sag, { snapshot, names }),
  };
}

/** The newest first. */
function letterLines(actor: Actor, { letters, status: sagStatus }: SagRow): LetterLine[] {
  return letters
    .map(({ id, version, kind, way, status, sentOn }, at): LetterLine => {
      const later = letters.slice(at + 1).filter((other) => other.status !== "stopped");
      const isNewest = !later.some((other) => other.kind === kind);
      const now = { kind, status, isNewest, sag: { status: sagStatus } };
      const acts = LETTER_ACTS.filter((act) => letterActIsOpen(act, now, actor));
      return { id, version, kind, way, status, acts, sentOn: sentOn && fromDbDate(sentOn) };
    })
    .toReversed();
}

function named(party: Party, today: IsoDate) {
  return { name: party.name, kind: party.kind, age: party.cpr ? cprAge(party.cpr, today) : undefined };
}

type Told = { snapshot: SagSnapshot; names: SpokenNames };

/** The events as sentences, the newest first. */
async function historyOf(tx: Tx, sag: SagRow, { snapshot, names }: Told): Promise<HistoryLine[]> {
  const letterKeys = sag.letters.map(({ key }) => key);
  const ofLetters = await letterEvents(tx, letterKeys);
  const all = [...snapshot.events, ...ofLetters];
  const keys = [...new Set(all.map(({ actor }) => actor))].filter(isUuid);
  const users = await tx.user.findMany({ where: { key: { in: keys } }, select: { key: true, name: true } });
  const where = validOn(copenhagenDay(sag.createdAt));
  const locations = await tx.locationRow.findMany({ where, select: { slug: true, name: true } });
  const types = await tx.fuldmagtstypeRow.findMany({ where, select: { slug: true, title: true } });
  const known = {
    actors: new Map(users.map(({ key, name }) => [key, name])),
    locations: new Map(locations.map(({ slug, name }) => [slug, name])),
    types: new Map(types.map(({ slug, title }) => [slug, title])), // also those asked for once and no longer
    fuldmagtsgiver: names.fuldmagtsgiver.full,
    fuldmagtshaver: names.fuldmagtshaver.full,
  };
  return all.toSorted(lastFirst).flatMap((event) => {
    const isLetters = event.subject.kind === "letter";
    const text = isLetters ? describeLetterEvent(event, known) : describeSagEvent(event, known);
    if (text === null) return [];
    const { seq, occurredOn: on, recordedAt } = event;
    return [{ key: String(seq), on, recordedOn: copenhagenDay(recordedAt), recordedAt, text }];
  });
}

/** The order of a day goes by subject; across several it is that in which they were written down. */
function lastFirst(a: RecordedEvent, b: RecordedEvent): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? 1 : -1;
  return a.seq < b.seq ? 1 : -1;
}
