import sharp, { type Sharp } from "sharp";
import type { DrawnPage, GreyPage } from "./reading.ts";

/** As shades of grey, and whether there was any colour. */
export function greyOf({ data, width, height, channels }: DrawnPage): GreyPage & { hasColour: boolean } {
  if (channels === 1) return { data, width, height, hasColour: false };
  const grey = new Uint8Array(width * height);
  let difference = 0;
  for (let at = 0, from = 0; at < grey.length; at++, from += channels) {
    const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    grey[at] = (red * 77 + green * 150 + blue * 29) >> 8;
    difference |= (red ^ green) | (green ^ blue);
  }
  return { data: grey, width, height, hasColour: difference !== 0 };
}

/** So large that the long side has this many pixels; never larger than it is. */
export function shrunk(page: GreyPage, longSide: number): Promise<GreyPage> {
  const size = { fit: "inside", withoutEnlargement: true } as const;
  return changed(page, (picture) => picture.resize(longSide, longSide, size));
}

/** Turned clockwise, with white in the new corners. */
export function turned(page: GreyPage, degrees: number): Promise<GreyPage> {
  return changed(page, (picture) => picture.rotate(degrees, { background: "#ffffff" }));
}

export function softened(page: GreyPage): Promise<GreyPage> {
  return changed(page, (picture) => picture.blur(1.2));
}

/**
 * Black where it is darker than so much of the way from the page's darkest to its paper, else white: a stain is lighter
 * than the ink that shows through it.
 */
export function inkOnly({ data, width, height }: GreyPage, share: number): GreyPage {
  const { darkest, paper } = tones(data);
  const limit = darkest + (paper - darkest) * share;
  return { data: data.map((shade) => (shade < limit ? 0 : 255)), width, height };
}

/** What one in two hundred is darker than, and what half is. */
function tones(data: Uint8Array): { darkest: number; paper: number } {
  const counts = new Uint32Array(256);
  for (const shade of data) counts[shade] = (counts[shade] ?? 0) + 1;
  return { darkest: shadeAt(counts, data.length / 200), paper: shadeAt(counts, data.length / 2) };
}

function shadeAt(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (const [shade, count] of counts.entries()) {
    seen += count;
    if (seen >= wanted) return shade;
  }
  return 255;
}

async function changed(
  { data, width, height }: GreyPage,
  change: (picture: Sharp) => Sharp,
): Promise<GreyPage> {
  const { data: after, info } = await change(sharp(data, { raw: { width, height, channels: 1 } }))
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: after, width: info.width, height: info.height };
}
