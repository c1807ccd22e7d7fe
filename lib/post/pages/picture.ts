import sharp from "sharp";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { inTransaction } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { recordAccess } from "@/lib/events/access";
import { type FieldName, keptFields } from "@/lib/pdf/form-fields";
import { type Cut, cutOf } from "@/lib/post/pages/cut";
import { scansFolder } from "@/lib/post/store/folder";
import { KeptFileError, readWhole } from "@/lib/post/store/read";
import { keys } from "@/lib/secrets";
import { isUuid } from "@/lib/uuid";

/** Spread into every read of scanned pages: what you may not see is not found. */
export function pageVisibleTo(actor: Actor): Prisma.ScanPageWhereInput {
  if (!can(actor, "post:read")) return { id: { in: [] } };
  return { OR: [{ sagId: null }, { sag: { is: visibleTo(actor) } }] };
}

export type PictureAnswer =
  | { ok: true; jpeg: Uint8Array; formPage: number | null }
  /** its file is gone or is not what was kept */
  | { ok: false; fault: "missing" | "damaged" };

type Asked = { field?: FieldName | null; width?: number | null };

/** A decoder of the server's own meets only what a process of ours has made, and never more than this. */
const MOST_PIXELS = 6_000_000;

/**
 * The picture of a scanned page, or the place on it where something is written. Null when there is none to see. The look is
 * logged by page, and by sag when the page has one.
 */
export async function readPicture(actor: Actor, id: string, asked: Asked): Promise<PictureAnswer | null> {
  if (!isUuid(id)) return null;
  const found = await inTransaction(async (tx) => {
    const page = await tx.scanPage.findFirst({
      where: { id, ...pageVisibleTo(actor) },
      include: { sag: { select: { key: true } }, printedForm: { select: { fields: true } } },
    });
    if (!page?.pictureId || !page.pictureSha256) return null;
    const cut = asked.field ? placeOf(page, asked.field) : null;
    if (asked.field && !cut) return null;
    await recordAccess(tx, actor, {
      action: "opened",
      scanPageId: page.id,
      ...(page.sag && { sagKey: page.sag.key }),
    });
    return { pictureId: page.pictureId, sha256: page.pictureSha256, formPage: page.formPage, cut };
  });
  if (!found) return null;
  return wholeOrFault(async () => {
    const { pictureId, sha256, formPage, cut } = found;
    const jpeg = await readWhole({
      folder: scansFolder(environment().dataDir),
      keys: keys(),
      id: pictureId,
      sha256,
    });
    return { ok: true, formPage, jpeg: await drawn(jpeg, { cut, width: asked.width ?? null }) };
  });
}

type PageRow = Prisma.ScanPageGetPayload<{ include: { printedForm: { select: { fields: true } } } }>;

/** Where on the picture of a page something of that name is written. */
export function placeOf(page: PageRow, name: FieldName): Cut | null {
  const { pose, pictureWidth: width, pictureHeight: height, formPage } = page;
  const field = keptFields(page.printedForm?.fields).find(
    (one) => one.name === name && one.page === formPage,
  );
  return field && width && height ? cutOf(pose, field, { width, height }) : null;
}

async function drawn(
  jpeg: Buffer,
  { cut, width }: { cut: Cut | null; width: number | null },
): Promise<Uint8Array> {
  if (!cut && width === null) return jpeg;
  const picture = sharp(jpeg, { limitInputPixels: MOST_PIXELS });
  const part = cut ? picture.extract(cut) : picture;
  const sized = width === null ? part : part.resize({ width, withoutEnlargement: true });
  return sized.jpeg({ quality: 82 }).toBuffer();
}

/** What is wrong with a kept file is told to whoever asks and written in the server's log: once, by its id. */
export async function wholeOrFault<T>(
  read: () => Promise<T>,
): Promise<T | { ok: false; fault: "missing" | "damaged" }> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof KeptFileError)) throw error;
    if (!told.has(error.id)) {
      told.add(error.id);
      console.error(`En gemt fil kan ikke læses (${error.fault}): ${error.id}.`);
    }
    return { ok: false, fault: error.fault };
  }
}

const told = new Set<string>();
