import { randomUUID } from "node:crypto";
import { toDbDate } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { pageCode } from "@/lib/post/code";
import { type ReadPage, settlePage } from "@/lib/post/in/settle";
import type { PageReading } from "@/lib/post/scan/reading";
import type { ReturnWay } from "@/lib/post/ways";
import { NOW, TODAY } from "./people";

/** A batch of one file that has been taken in, by rows. Gives the file's id. */
export async function aFile({
  arrivedOn = TODAY,
  cameBy = "reply_envelope",
  pageCount = 4,
}: {
  arrivedOn?: string;
  cameBy?: ReturnWay;
  pageCount?: number;
} = {}): Promise<string> {
  const batch = { id: randomUUID(), state: "reading", cameBy, arrivedOn: toDbDate(arrivedOn) } as const;
  const made = await db().scanBatch.create({
    data: { ...batch, files: { create: { position: 1, pageCount } } },
    select: { files: { select: { id: true } } },
  });
  return made.files[0]?.id ?? "";
}

export async function batchOf(fileId: string): Promise<string> {
  return (await db().scanFile.findUniqueOrThrow({ where: { id: fileId } })).batchId;
}

/** What the scanner reads on a page of a copy. */
export function readingOf(printedId: string, formPage: number): PageReading {
  return { kind: "code", code: pageCode({ printedId, page: formPage }), printedId, formPage };
}

/** Settles a page as reading does. Gives its row. */
export async function settled(fileId: string, number: number, reading: PageReading, now = NOW) {
  await settle(fileId, number, reading, now);
  return pageRow(fileId, number);
}

export function settle(fileId: string, number: number, reading: PageReading, now = NOW): Promise<boolean> {
  const page: ReadPage = { fileId, number, reading, picture: null, pose: [] };
  return inTransaction((tx) => settlePage(tx, page, now));
}

export function pageRow(fileId: string, number: number) {
  return db().scanPage.findUniqueOrThrow({ where: { fileId_number: { fileId, number } } });
}

/** All pages of the file are read, so that its batch can be gone through. */
export async function allRead(fileId: string): Promise<string> {
  await db().scanFile.update({ where: { id: fileId }, data: { isRead: true } });
  const { batchId } = await db().scanFile.findUniqueOrThrow({ where: { id: fileId } });
  await db().scanBatch.update({ where: { id: batchId }, data: { state: "read" } });
  return batchId;
}

/** The copies of a sag, the oldest first, and the one in force. */
export async function copiesOf(sagsnummer: string) {
  const copies = await db().printedForm.findMany({
    where: { sag: { sagsnummer } },
    orderBy: { createdAt: "asc" },
    select: { id: true, printedId: true, supersededById: true, formVersion: true, sagId: true },
  });
  const inForce = copies.find(({ supersededById }) => supersededById === null);
  if (!inForce) throw new Error(`Sag ${sagsnummer} has no copy in force.`);
  return { copies, inForce };
}

/** A new copy of the same content goes out in place of the one in force, and its letter in place of the old one, by rows. */
export async function resent(sagsnummer: string, { morePages = 0 } = {}): Promise<void> {
  const { inForce } = await copiesOf(sagsnummer);
  const before = await db().printedForm.findUniqueOrThrow({
    where: { id: inForce.id },
    include: { pages: true },
  });
  const { pages, printedId: _, id: __, fields: ___, textVersions, ...same } = before;
  const id = randomUUID();
  await db().printedForm.create({
    data: {
      ...same,
      id,
      printedId: aPrintedId(),
      textVersions: textVersions ?? {},
      createdAt: new Date(before.createdAt.getTime() + 1),
      pages: {
        create: [
          ...pages.map(({ number, returnedOn }) => ({ number, returnedOn })),
          ...Array.from({ length: morePages }, (_, at) => ({ number: pages.length + at + 1 })),
        ],
      },
    },
  });
  const superseded = { supersededById: id, supersededWhy: "resent" } as const;
  await db().printedForm.update({ where: { id: before.id }, data: superseded });
}

function aPrintedId(): string {
  const alphabet = "34679CDFHJKMNPRTVWX";
  return Array.from({ length: 7 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join("");
}
