import type { Prisma, ScanBatchState } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { effective } from "@/lib/events/order";
import { readEvents } from "@/lib/events/record";
import type { MailWay } from "@/lib/person/person";
import { shownName } from "@/lib/person/shown-name";
import { notesOf, type PageNote, type PageState, type PageWhy, whyOf } from "@/lib/post/match/page";
import { type SagStatus, WITH_CITIZEN } from "@/lib/sag/lifecycle";

/** A page of a batch, named by where it lies in it. */
export type BatchPage = {
  id: string;
  /** of the files of the batch, and the page in it */
  file: number;
  number: number;
  state: PageState;
  why: PageWhy | null;
  notes: PageNote[];
  formPage: number | null;
};

/** What came of a batch for one sag. */
export type SagOutcome = {
  sagsnummer: string;
  version: number;
  fuldmagtsgiver: string;
  fuldmagtshaver: string;
  status: SagStatus;
  /** pages of it in this batch that count */
  came: number[];
  /** pages of its paper that are not here, from this batch or another */
  missing: number[];
  /** pages that count, and of which there is more to say */
  noted: BatchPage[];
  /** told apart, or here already */
  apart: BatchPage[];
  /** how mail goes to the fuldmagtsgiver */
  way: MailWay;
  /** the letter about what is missing */
  letter: "not_needed" | "to_be_made" | "made";
};

export type BatchOutcome = {
  id: string;
  number: number;
  state: ScanBatchState;
  arrivedOn: IsoDate;
  pageCount: number;
  sager: SagOutcome[];
  unmatched: BatchPage[];
  setAside: BatchPage[];
};

const sagSelect = {
  id: true,
  key: true,
  sagsnummer: true,
  version: true,
  status: true,
  fuldmagtsgiverName: true,
  fuldmagtshaverName: true,
  persons: { where: { role: "fuldmagtsgiver" }, select: { mailWay: true } },
  printedForms: {
    where: { supersededById: null },
    select: { pages: { select: { number: true, returnedOn: true }, orderBy: { number: "asc" } } },
  },
} satisfies Prisma.SagSelect;

type Sag = Prisma.SagGetPayload<{ select: typeof sagSelect }>;

/** What became of the pages of a batch, sag by sag. Null when there is no such batch to see. */
export async function readOutcome(actor: Actor, number: number): Promise<BatchOutcome | null> {
  if (!can(actor, "post:read")) return null;
  const batch = await db().scanBatch.findUnique({ where: { number } });
  if (!batch) return null;
  const rows = await db().scanPage.findMany({
    where: { file: { batchId: batch.id } },
    include: { file: { select: { position: true, part: true } } },
    orderBy: [{ file: { position: "asc" } }, { file: { part: "asc" } }, { number: "asc" }],
  });
  const ids = [
    ...new Set(rows.flatMap(({ sagId, state }) => (sagId && state !== "set_aside" ? [sagId] : []))),
  ];
  const sager = await db().sag.findMany({
    where: { AND: [visibleTo(actor), { id: { in: ids } }] },
    select: sagSelect,
    orderBy: { sagsnummer: "asc" },
  });
  const pages = (state: PageState) => rows.filter((row) => row.state === state).map(toPage);
  return {
    ...{ id: batch.id, number: batch.number, state: batch.state, arrivedOn: fromDbDate(batch.arrivedOn) },
    pageCount: rows.length,
    sager: await Promise.all(
      sager.map((sag) =>
        outcomeOf(
          actor,
          sag,
          rows.filter(({ sagId }) => sagId === sag.id),
        ),
      ),
    ),
    unmatched: pages("unmatched"),
    setAside: pages("set_aside"),
  };
}

type Row = Prisma.ScanPageGetPayload<{ include: { file: { select: { position: true; part: true } } } }>;

function toPage({ id, file, number, state, why, notes, formPage }: Row): BatchPage {
  return { id, file: file.position, number, state, why: whyOf(why), notes: notesOf(notes), formPage };
}

async function outcomeOf(actor: Actor, sag: Sag, rows: readonly Row[]): Promise<SagOutcome> {
  const counted = rows.filter(({ state }) => state === "matched");
  const came = counted.flatMap(({ formPage }) => (formPage ? [formPage] : [])).toSorted((a, b) => a - b);
  const pages = sag.printedForms[0]?.pages ?? [];
  const missing = pages.flatMap(({ number, returnedOn }) => (returnedOn ? [] : [number]));
  const waits = came.length > 0 && missing.length > 0 && WITH_CITIZEN.includes(sag.status);
  const latest = Math.max(
    0,
    ...counted.map(({ settledAt, createdAt }) => (settledAt ?? createdAt).getTime()),
  );
  return {
    sagsnummer: sag.sagsnummer,
    version: sag.version,
    fuldmagtsgiver: shownName(actor, sag.fuldmagtsgiverName),
    fuldmagtshaver: shownName(actor, sag.fuldmagtshaverName),
    status: sag.status,
    ...{ came, missing },
    noted: counted.filter(({ notes }) => notes.length > 0).map(toPage),
    apart: rows.filter(({ state }) => state === "told_apart" || state === "twice").map(toPage),
    way: sag.persons[0]?.mailWay ?? "letter",
    letter: !waits ? "not_needed" : (await isAsked(sag, latest)) ? "made" : "to_be_made",
  };
}

/** Has the citizen been asked for pages since the latest of these came? */
async function isAsked({ key }: Sag, since: number): Promise<boolean> {
  const events = effective(await readEvents(db(), { kind: "sag", key }));
  return events.some(
    ({ fact, recordedAt }) =>
      fact.type === "sag.stepped" &&
      fact.step === "ask_citizen" &&
      fact.reasons.includes("pages_missing") &&
      recordedAt.getTime() >= since,
  );
}
