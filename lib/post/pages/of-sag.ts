import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { FIELD_NAMES, type FieldName } from "@/lib/pdf/form-fields";
import { cprAge } from "@/lib/person/cpr";
import { partyNames, type SpokenNames } from "@/lib/person/party-names";
import { copyStanding } from "@/lib/post/match/judge-page";
import { openPageText } from "@/lib/post/pages/kept-text";
import { placeOf } from "@/lib/post/pages/picture";
import type { ReturnWay } from "@/lib/post/ways";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
import { findSag, toSnapshot } from "@/lib/sag/read";
import type { SagSnapshot } from "@/lib/sag/snapshot";

/** A scanned page that lies with a sag, as it is shown. */
export type ScannedPage = {
  id: string;
  /** of its form; null for a page without a number */
  formPage: number | null;
  state: "matched" | "twice" | "told_apart" | "unmatched" | "set_aside";
  why: string | null;
  notes: readonly string[];
  arrivedOn: IsoDate;
  cameBy: ReturnWay;
  fileId: string;
  /** null when it could not be drawn */
  picture: { width: number; height: number } | null;
  /** what is written on it that can be shown close, and how large that is */
  fields: { name: FieldName; size: { width: number; height: number } }[];
  text: PageText | null;
  textVersion: number;
};

/** What stands on it by hand, in a colleague's words. */
export type PageText = { words: string; by: string | null; on: IsoDate };

/** All that the view of a sag's scanned pages shows. */
export type SagPages = {
  sagsnummer: string;
  snapshot: SagSnapshot;
  names: SpokenNames;
  /** the pages of the copy in force, by number; null where none was scanned */
  inForce: { number: number; page: ScannedPage | null }[];
  /** what else lies with it, the newest first */
  others: ScannedPage[];
};

/** Opens the scanned pages of a sag: the look at it is logged. Null when there is none to see. */
export function openPages(actor: Actor, sagsnummer: string, now: Date): Promise<SagPages | null> {
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    if (!sag) return null;
    await recordAccess(tx, actor, { action: "opened", sagKey: sag.key });
    const today = copenhagenDay(now);
    const { fuldmagtsgiver, fuldmagtshaver } = partiesOf(sag);
    const named = ({ name, kind, cpr }: typeof fuldmagtsgiver) => ({
      ...{ name, kind },
      age: cpr ? cprAge(cpr, today) : undefined,
    });
    const snapshot = await toSnapshot(tx, sag);
    const pages = await pagesWith(tx, sag.id);
    const inForce = snapshot.pages.map(({ number }) => ({
      number,
      page: pages.find((page) => page.state === "matched" && page.formPage === number) ?? null,
    }));
    const shown = new Set(inForce.map(({ page }) => page?.id));
    return {
      sagsnummer,
      snapshot,
      names: partyNames(named(fuldmagtsgiver), named(fuldmagtshaver)),
      inForce,
      others: pages.filter(({ id }) => !shown.has(id)),
    };
  });
}

const INCLUDE = {
  printedForm: { select: { fields: true } },
  textBy: { select: { name: true } },
  file: { select: { id: true, batch: { select: { arrivedOn: true, cameBy: true } } } },
} as const satisfies Prisma.ScanPageInclude;

/** The newest first. A page of a copy that a changed one took the place of is an old one, however it was put there. */
async function pagesWith(tx: Tx, sagId: string): Promise<ScannedPage[]> {
  const rows = await tx.scanPage.findMany({
    where: { sagId },
    include: INCLUDE,
    orderBy: [{ createdAt: "desc" }, { number: "desc" }, { id: "asc" }],
  });
  const copies = await tx.printedForm.findMany({
    where: { sagId },
    select: { id: true, supersededById: true, supersededWhy: true },
  });
  return rows.map((row) => {
    const copy = row.state === "matched" ? row.printedFormId : null;
    const isOld = copy !== null && copyStanding(copy, copies) === "changed";
    return {
      id: row.id,
      formPage: row.formPage,
      state: isOld ? "told_apart" : row.state,
      why: isOld ? "changed" : row.why,
      notes: row.notes,
      arrivedOn: fromDbDate(row.file.batch.arrivedOn),
      cameBy: row.file.batch.cameBy,
      fileId: row.fileId,
      picture: pictureSize(row),
      fields: row.pictureId ? placesOn(row) : [],
      text: textOf(row),
      textVersion: row.textVersion,
    };
  });
}

type Row = Prisma.ScanPageGetPayload<{ include: typeof INCLUDE }>;

function placesOn(row: Row): ScannedPage["fields"] {
  return FIELD_NAMES.flatMap((name) => {
    const cut = placeOf(row, name);
    return cut ? [{ name, size: { width: cut.width, height: cut.height } }] : [];
  });
}

function pictureSize({ pictureId, pictureWidth: width, pictureHeight: height }: Row) {
  return pictureId && width && height ? { width, height } : null;
}

function textOf({ id, textSealed, textBy, textAt }: Row): PageText | null {
  const words = openPageText(id, textSealed);
  return words !== null && textAt ? { words, by: textBy?.name ?? null, on: copenhagenDay(textAt) } : null;
}
