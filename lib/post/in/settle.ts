import { SYSTEM } from "@/lib/auth/permissions";
import { holdClockRules } from "@/lib/clock/hold";
import { copenhagenDay, fromDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { holdFile, noteMixed } from "@/lib/post/match/note-mixed";
import { followUp, giveWay, nowhere, type Place, placeByCode } from "@/lib/post/match/place";
import type { PageReading } from "@/lib/post/scan/reading";

/** A page that was just read, and the picture of it that lies in the store. */
export type ReadPage = {
  fileId: string;
  /** within its file, from 1 */
  number: number;
  reading: PageReading;
  picture: { id: string; sha256: Uint8Array; width: number; height: number } | null;
  /** six numbers that take millimetres of the form to pixels of the picture; none when no code was found */
  pose: readonly number[];
};

/**
 * Writes a page down once, with where it belongs, in one transaction; when it is the last of its form, the sag is
 * received with it. False when it was there already: then nothing happens a second time.
 */
export async function settlePage(tx: Tx, page: ReadPage, now: Date): Promise<boolean> {
  const { fileId, number, reading } = page;
  const today = copenhagenDay(now);
  const rules = await holdClockRules(tx, today);
  const place = await placeOf(tx, page);
  await holdFile(tx, fileId);
  // Asked once all is held: another process that reads the same file may have come first.
  if (await isThere(tx, page)) return false;
  // The older scan first: of each page of a form one alone counts.
  if (place.follows) await giveWay(tx, place.follows);
  const { count } = await tx.scanPage.createMany({
    data: {
      ...{ fileId, number, ...pictureOf(page), ...place.columns },
      reading: reading.kind,
      code: reading.kind === "code" ? reading.code : null,
    },
    skipDuplicates: true,
  });
  if (count === 0) return somebodyWasFirst(tx, page);
  if (place.follows) await followUp(tx, SYSTEM, place.follows, { today, rules });
  await noteMixed(tx, fileId);
  return true;
}

async function isThere(tx: Tx, { fileId, number }: ReadPage): Promise<boolean> {
  return (await tx.scanPage.count({ where: { fileId, number } })) > 0;
}

/** Another process wrote it meanwhile. Whatever else was in the way must not lose the page. */
async function somebodyWasFirst(tx: Tx, page: ReadPage): Promise<false> {
  if (await isThere(tx, page)) return false;
  throw new Error("A page could not be written down.");
}

async function placeOf(tx: Tx, { fileId, reading }: ReadPage): Promise<Place> {
  if (reading.kind !== "code") return nowhere(reading.kind);
  const { batch } = await tx.scanFile.findUniqueOrThrow({
    where: { id: fileId },
    select: { batch: { select: { arrivedOn: true, cameBy: true } } },
  });
  const came = { arrivedOn: fromDbDate(batch.arrivedOn), cameBy: batch.cameBy };
  return placeByCode(tx, { code: reading.code, by: "by_code", came });
}

function pictureOf({ picture, pose }: ReadPage) {
  return {
    pose: [...pose],
    pictureId: picture?.id ?? null,
    pictureSha256: picture ? new Uint8Array(picture.sha256) : null,
    pictureWidth: picture?.width ?? null,
    pictureHeight: picture?.height ?? null,
  };
}
