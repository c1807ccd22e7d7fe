import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** Something to see: a page with lines of two greys. */
export function page(width = 400, height = 560): Sharp {
  const lines = Array.from(
    { length: 12 },
    (_, at) => `<rect x="40" y="${40 + at * 40}" width="${200 + at * 9}" height="12"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fffdf4"/>${lines.join("")}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: "#fff" });
}

export const jpeg = () => page().jpeg().toBuffer();
export const png = () => page().png().toBuffer();
export const tiff = () => page().tiff({ compression: "lzw" }).toBuffer();
export const twoColourTiff = () =>
  page().toColourspace("b-w").threshold().tiff({ bitdepth: 1, compression: "ccittfax4" }).toBuffer();

/** A JPEG as a telephone saves it: lying down, and telling where it was taken. */
export function photo(): Promise<Buffer> {
  return page()
    .withExif({
      IFD0: { ImageDescription: "Kirsten 710438-1234", Orientation: "6" },
      IFD3: { GPSLatitudeRef: "N" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export function tiffOfPages(count: number): Promise<Buffer> {
  const pages = Array.from({ length: count }, () => 8);
  const height = 8 * pages.length;
  return sharp(Buffer.alloc(8 * height, 200), { raw: { width: 8, height, channels: 1, pageHeight: 8 } })
    .tiff({ compression: "none" })
    .toBuffer();
}

/** A PNG that says to be so large and holds almost nothing: a bomb, if somebody makes room for it. */
export function pngOfSize(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const body = deflateSync(Buffer.alloc(1000));
  const mark = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([mark, chunk("IHDR", head), chunk("IDAT", body), chunk("IEND", Buffer.alloc(0))]);
}

export function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The size in the head of a JPEG, written over. */
export function jpegOfSize(bytes: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(bytes);
  const head = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed.writeUInt16BE(height, head + 5);
  changed.writeUInt16BE(width, head + 7);
  return changed;
}

/** A bare TIFF by hand: 2 × 2 pixels, with what is given written over. */
export function tiffByHand(tags: Record<number, number> = {}, body = Buffer.alloc(64, 128)): Buffer {
  const all = { 256: 2, 257: 2, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 2, 279: body.length, ...tags };
  const entries = Object.entries(all).map(([tag, value]) => {
    const entry = Buffer.alloc(12);
    entry.writeUInt16LE(Number(tag), 0);
    entry.writeUInt16LE(4, 2);
    entry.writeUInt32LE(1, 4);
    entry.writeUInt32LE(value, 8);
    return entry;
  });
  const head = Buffer.alloc(8);
  head.write("II*\0", "latin1");
  head.writeUInt32LE(8 + body.length, 4);
  const count = Buffer.alloc(2);
  count.writeUInt16LE(entries.length);
  return Buffer.concat([head, body, count, ...entries, Buffer.alloc(4)]);
}
