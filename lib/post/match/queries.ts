import type { Prisma } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { canBeTakenBack } from "@/lib/post/match/again";
import { notesOf, type PageNote, type PageState, type PageWhy, whyOf } from "@/lib/post/match/page";
import { PAGE_VIEWS, type PageFilter } from "@/lib/post/match/page-filter";
import type { ReturnWay } from "@/lib/post/ways";
import { isUuid } from "@/lib/uuid";

/** A scanned page as the lists show it. It names nobody. */
export type PageLine = {
  id: string;
  batch: { id: string; number: number; arrivedOn: IsoDate; cameBy: ReturnWay };
  file: { id: string; position: number; part: number };
  number: number;
  state: PageState;
  why: PageWhy | null;
  notes: PageNote[];
  /** as it was read or typed */
  code: string | null;
  /** number of the blank form that it is of */
  blankNumber: number | null;
  sagsnummer: string | null;
  formPage: number | null;
  picture: { width: number; height: number } | null;
};

export type PageView = PageLine & { canBeTakenBack: boolean };

const select = {
  id: true,
  number: true,
  state: true,
  why: true,
  notes: true,
  code: true,
  formPage: true,
  settledById: true,
  pictureId: true,
  pictureWidth: true,
  pictureHeight: true,
  sag: { select: { sagsnummer: true } },
  blankForm: { select: { number: true } },
  file: {
    select: {
      id: true,
      position: true,
      part: true,
      batch: { select: { id: true, number: true, arrivedOn: true, cameBy: true } },
    },
  },
} satisfies Prisma.ScanPageSelect;

const MOST_SHOWN = 300;

/** Pages in one view, the batch that has waited longest first; of one batch when its number is given. */
export async function listPages(
  actor: Actor,
  { view, batch }: PageFilter,
): Promise<{ pages: PageLine[]; total: number }> {
  if (!can(actor, "post:read")) return { pages: [], total: 0 };
  const where = {
    state: { in: [...PAGE_VIEWS[view]] },
    ...(batch === null ? {} : { file: { batch: { number: batch } } }),
  };
  const file = { file: { batch: { number: "asc" } } } as const;
  const [rows, total] = await Promise.all([
    db().scanPage.findMany({
      where,
      select,
      orderBy: [file, { file: { position: "asc" } }, { file: { part: "asc" } }, { number: "asc" }],
      take: MOST_SHOWN,
    }),
    db().scanPage.count({ where }),
  ]);
  return { pages: rows.map(toLine), total };
}

/** One page, wherever it lies; null for any other id. */
export async function readPageView(actor: Actor, id: string): Promise<PageView | null> {
  if (!can(actor, "post:read") || !isUuid(id)) return null;
  const row = await db().scanPage.findUnique({ where: { id }, select });
  return row && { ...toLine(row), canBeTakenBack: canBeTakenBack(row) };
}

/** The pages of the same batch that have no sag either, in their order. */
export async function unmatchedBeside(actor: Actor, { batch }: PageLine): Promise<PageLine[]> {
  return (await listPages(actor, { view: "uden-sag", batch: batch.number })).pages;
}

type Row = Prisma.ScanPageGetPayload<{ select: typeof select }>;

function toLine({ file, sag, blankForm, why, notes, ...row }: Row): PageLine {
  const { batch, ...ofFile } = file;
  const { id, number, state, code, formPage, pictureId, pictureWidth, pictureHeight } = row;
  return {
    ...{ id, number, state, code, formPage },
    batch: { ...batch, arrivedOn: fromDbDate(batch.arrivedOn) },
    file: ofFile,
    why: whyOf(why),
    notes: notesOf(notes),
    blankNumber: blankForm?.number ?? null,
    sagsnummer: sag?.sagsnummer ?? null,
    picture:
      pictureId && pictureWidth && pictureHeight ? { width: pictureWidth, height: pictureHeight } : null,
  };
}
