import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { CODE_ON_FORM, FORM_SHEET } from "@/lib/post/scan/pose";
import { scansFolder } from "@/lib/post/store/folder";
import { keepFile } from "@/lib/post/store/keep";
import { keys } from "@/lib/secrets";
import { TODAY } from "./people";

/** Pixels a millimetre: the form lies on the picture as it was printed, with 100 dots per inch. */
const PX = 100 / 25.4;
const POSE = [PX, 0, 0, PX, 0, 0];
const SIZE = { width: Math.round(FORM_SHEET.width * PX), height: Math.round(FORM_SHEET.height * PX) };

export type PageMade = {
  sagsnummer?: string;
  formPage?: number;
  state?: "matched" | "twice" | "told_apart" | "unmatched" | "set_aside";
  why?: string;
  /** null for a page that could not be drawn */
  picture?: Buffer | null;
  createdAt?: Date;
};

/** A scanned page of a sag, or of none, by rows, with its picture in the store. Gives the ids. */
export async function aScannedPage({ sagsnummer, formPage, state, why, picture, createdAt }: PageMade = {}) {
  const form = sagsnummer
    ? await db().printedForm.findFirstOrThrow({ where: { sag: { sagsnummer }, supersededById: null } })
    : null;
  const kept = picture === null ? null : await keep(picture ?? (await aPicture()));
  const original = await keep(Buffer.from("%PDF-1.7 som den kom"));
  const at = createdAt ?? new Date();
  const batch = await db().scanBatch.create({
    data: {
      id: randomUUID(),
      state: "read",
      cameBy: "reply_envelope",
      arrivedOn: toDbDate(TODAY),
      createdAt: at,
      files: {
        create: {
          position: 1,
          pageCount: 1,
          isRead: true,
          keptId: original.id,
          sha256: Uint8Array.from(original.sha256),
          byteCount: BigInt(original.byteCount),
          type: "application/pdf",
        },
      },
    },
    include: { files: true },
  });
  const fileId = batch.files[0]?.id ?? "";
  const page = await db().scanPage.create({
    data: {
      ...{ fileId, number: 1, reading: "code", createdAt: at, settledAt: at },
      state: state ?? (form ? "matched" : "unmatched"),
      why: why ?? "by_code",
      ...(form && { sagId: form.sagId, printedFormId: form.id, formPage: formPage ?? 1 }),
      ...(kept && {
        pictureId: kept.id,
        pictureSha256: Uint8Array.from(kept.sha256),
        pictureWidth: SIZE.width,
        pictureHeight: SIZE.height,
        pose: POSE,
      }),
    },
  });
  return { id: page.id, fileId, keptId: original.id, pictureId: kept?.id ?? "" };
}

function keep(bytes: Buffer) {
  return keepFile({ folder: scansFolder(environment().dataDir), keys: keys(), source: [bytes] });
}

/** White paper with something dark where the code is. */
async function aPicture(): Promise<Buffer> {
  const side = Math.round(CODE_ON_FORM.size * PX);
  const code = await sharp({ create: { width: side, height: side, channels: 3, background: "#222" } })
    .png()
    .toBuffer();
  return sharp({ create: { ...SIZE, channels: 3, background: "#fff" } })
    .composite([{ input: code, left: Math.round(CODE_ON_FORM.x * PX), top: Math.round(CODE_ON_FORM.y * PX) }])
    .jpeg()
    .toBuffer();
}
