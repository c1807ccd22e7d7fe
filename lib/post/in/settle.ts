import type { Tx } from "@/lib/db";
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
 * Writes a page down once, with where it belongs, in one transaction. False when it was there already: then nothing
 * happens a second time.
 */
export async function settlePage(tx: Tx, page: ReadPage, _now: Date): Promise<boolean> {
  const { fileId, number, reading, picture, pose } = page;
  const { count } = await tx.scanPage.createMany({
    data: {
      ...{ fileId, number, pose: [...pose] },
      reading: reading.kind,
      code: reading.kind === "code" ? reading.code : null,
      state: "unmatched",
      why: reading.kind,
      pictureId: picture?.id ?? null,
      pictureSha256: picture ? new Uint8Array(picture.sha256) : null,
      pictureWidth: picture?.width ?? null,
      pictureHeight: picture?.height ?? null,
    },
    skipDuplicates: true,
  });
  return count > 0;
}
