import sharp from "sharp";
import { codesIn, type FoundCode } from "./data-matrix.ts";
import { type Corners, eachCorner, meanCorners } from "./pose.ts";
import type { GreyPage } from "./reading.ts";

/** The corners come in whole pixels, and each size has faults of its own: the mean of three is better than the best. */
const SIDES = [260, 300, 350];
/** White around it, as a share of its side. */
const AROUND = 0.2;

/** Where a code that was found lies, seen close. What was known already when it is not found a second time. */
export async function locate(page: GreyPage, { text, corners }: FoundCode): Promise<Corners> {
  const side = Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y);
  const cut = around(page, corners, side * AROUND);
  if (cut.width < 1 || cut.height < 1 || side < 1) return corners;
  const seen: Corners[] = [];
  for (const wanted of SIDES) {
    const close = await magnified(page, cut, wanted / side);
    const found = (await codesIn(close)).find((one) => one.text === text);
    if (found) seen.push(onThePage(found.corners, cut, close));
  }
  return seen.length === 0 ? corners : meanCorners(seen);
}

type Cut = { left: number; top: number; width: number; height: number };

function around(page: GreyPage, corners: Corners, margin: number): Cut {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
  const width = Math.min(page.width, Math.ceil(Math.max(...xs) + margin)) - left;
  const height = Math.min(page.height, Math.ceil(Math.max(...ys) + margin)) - top;
  return { left, top, width, height };
}

async function magnified({ data, width, height }: GreyPage, cut: Cut, scale: number): Promise<GreyPage> {
  const size = [cut.width, cut.height].map((length) => Math.max(1, Math.round(length * scale)));
  const picture = sharp(data, { raw: { width, height, channels: 1 } })
    .extract(cut)
    .resize(size[0], size[1], { fit: "fill" })
    .toColourspace("b-w")
    .raw();
  const { data: close, info } = await picture.toBuffer({ resolveWithObject: true });
  return { data: close, width: info.width, height: info.height };
}

function onThePage(corners: Corners, cut: Cut, close: GreyPage): Corners {
  return eachCorner(corners, ({ x, y }) => ({
    x: cut.left + (x * cut.width) / close.width,
    y: cut.top + (y * cut.height) / close.height,
  }));
}
