import sharp from "sharp";
import { LONGEST_SIDE, MOST_PIXELS } from "./limits.mjs";
import { Refused } from "./refused.mjs";

// One picture at a time, nothing remembered of the one before, and no decoder but those of our kinds.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadTiff"] });

// Lab, CIE and numbers with a point are for print shops and science.
const COLOURS = ["b-w", "grey16", "srgb", "rgb", "rgb16", "cmyk"];

/** @typedef {{ type: "image/jpeg" | "image/png", dpi: number | null, bytes: Buffer }} Picture */

/**
 * Every page of a picture, made anew: turned upright, without anything but the picture.
 * @param {import("./kinds.mjs").Kind} kind
 * @param {Buffer} bytes
 * @param {number} pagesLeft
 * @returns {AsyncGenerator<Picture>}
 */
export async function* picturesIn(kind, bytes, pagesLeft) {
  const { format, pages = 1 } = await headOf(bytes, 0);
  if (format !== kind) throw new Refused("damaged");
  if (pages > pagesLeft) throw new Refused("batch_too_many_pages");
  for (let page = 0; page < pages; page += 1) yield await madeAnew(bytes, page);
}

/**
 * @param {Buffer} bytes
 * @param {number} page
 * @returns {Promise<Picture>}
 */
async function madeAnew(bytes, page) {
  const head = await headOf(bytes, page);
  if (Math.max(head.width, head.height) > LONGEST_SIDE) throw new Refused("too_many_pixels");
  if (head.width * head.height > MOST_PIXELS) throw new Refused("too_many_pixels");
  if (!COLOURS.includes(head.space)) throw new Refused("colours");
  const isGrey = head.space === "b-w" || head.space === "grey16";
  const upright = opened(bytes, page)
    .autoOrient()
    .flatten({ background: "#ffffff" })
    .toColourspace(isGrey ? "b-w" : "srgb");
  // Optimised coding would hold all of the picture once more, for five in a hundred.
  // Two colours stay as sharp as they were; JPEG would put grey around them.
  const isTwoColours = isGrey && head.bitsPerSample === 1;
  const made = isTwoColours
    ? upright.png({ compressionLevel: 9, palette: true, colours: 2 })
    : upright.jpeg({ quality: 90, chromaSubsampling: "4:4:4", optimiseCoding: false });
  const type = isTwoColours ? "image/png" : "image/jpeg";
  return { type, dpi: head.density ?? null, bytes: await made.toBuffer() };
}

/**
 * Nothing is unpacked yet, so its size is told however large it says to be.
 * @param {Buffer} bytes
 * @param {number} page
 */
function headOf(bytes, page) {
  return sharp(bytes, { page, limitInputPixels: false, failOn: "error" }).metadata();
}

/**
 * @param {Buffer} bytes
 * @param {number} page
 */
function opened(bytes, page) {
  return sharp(bytes, { page, limitInputPixels: MOST_PIXELS, failOn: "error" });
}
