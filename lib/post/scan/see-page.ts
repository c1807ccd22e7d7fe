import { pictureOf } from "./picture.ts";
import { readPage } from "./read-page.ts";
import type { DrawnPage, SeenPage } from "./reading.ts";
import { greyOf } from "./shades.ts";

/** Reads what a page says and makes the picture of it that people look at. */
export async function seePage(page: DrawnPage): Promise<SeenPage> {
  const { hasColour, ...grey } = greyOf(page);
  const { pose, ...read } = await readPage(grey);
  const seen = await pictureOf({ page, hasColour, pose });
  return { reading: read.reading, ...seen };
}
