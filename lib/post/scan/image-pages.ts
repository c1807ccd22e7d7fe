import sharp from "sharp";
import { MOST_PIXELS } from "../accept/limits.mjs";
import type { OpenFile } from "./reading.ts";

/** The long side of A3 with 200 dots per inch; a larger picture is made as small as that. */
const LONG_SIDE = 3308;

/** JPEG, PNG, or TIFF with one page or many. Throws when the file is broken or its picture too large. */
export async function openImage(bytes: Uint8Array): Promise<OpenFile> {
  const { pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
  return {
    pageCount: pages,
    draw: async (page) => {
      // Warnings are let pass: a scan that is cut off shows what there is of it.
      const options = { page: page - 1, limitInputPixels: MOST_PIXELS, failOn: "error" } as const;
      const { data, info } = await sharp(bytes, options)
        .autoOrient() // a phone notes how it was held, and leaves the picture as it is
        .flatten({ background: "#ffffff" })
        .resize(LONG_SIDE, LONG_SIDE, { fit: "inside", withoutEnlargement: true })
        .toColourspace("srgb")
        .raw({ depth: "uchar" })
        .toBuffer({ resolveWithObject: true });
      const { width, height, channels } = info;
      if (channels === 2) throw new Error("A picture without colours that has kept its transparency.");
      return { data, width, height, channels };
    },
    close: () => {},
  };
}
