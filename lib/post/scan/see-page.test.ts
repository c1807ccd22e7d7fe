import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { type PrintedPage, printedCopy } from "@/tests/scans/forms";
import { CLEAN, scanned, type Wear } from "@/tests/scans/wear";
import { Chance } from "@/tests/volume/chance";
import { openFile } from "./open-file";
import { type Point, placed } from "./pose";
import type { SeenPage } from "./reading";
import { seePage } from "./see-page";

const DPI = 150;
const MM = DPI / 25.4;
const chance = new Chance(11);
let sheet: PrintedPage;
/** Where red ink stands on the sheet as it was printed, in millimetres: the mark of the practice above, the crosses below. */
let printed: { mark: Point; crosses: Point };

beforeAll(async () => {
  const { form } = await printedCopy(chance);
  sheet = form.at(-1) as PrintedPage;
  const { data, width, height } = await sheet.picture(DPI);
  const red = redOf({ data, width, height, channels: 4 });
  printed = { mark: scaled(red.mark, 1 / MM), crosses: scaled(red.crosses, 1 / MM) };
});

describe("the picture of a page", () => {
  it.each([
    ["upside down and crooked", { turn: 183 }],
    ["on its side", { turn: 90, quality: 50 }],
    ["in an odd direction, blurred", { turn: 217, blur: 0.7, lid: "#303030" }],
    ["leaning, with grain in it", { turn: -4, skew: 4, noise: 8 }],
  ])("of a sheet that lies %s is upright, and its pose leads to what is printed", async (_, wear) => {
    const { picture, pose } = await seen({ ...CLEAN, dpi: DPI, ...wear });
    const { data, info } = await sharp(picture?.jpeg).raw().toBuffer({ resolveWithObject: true });
    const red = redOf({ data, width: info.width, height: info.height, channels: 3 });
    for (const place of ["mark", "crosses"] as const) {
      const led = placed(pose, printed[place]);
      const scale = Math.hypot(pose[0] ?? 0, pose[1] ?? 0);
      expect(distance(led, red[place]) / scale, place).toBeLessThan(3);
    }
    // Lines of text are level; a sheet that leans does so still.
    const turn = (Math.atan2(pose[1] ?? 9, pose[0] ?? 0) * 180) / Math.PI;
    expect(Math.abs(turn)).toBeLessThan(1);
    if (!("skew" in wear)) expect(Math.abs(angle(red) - angle(printed))).toBeLessThan(2);
  });

  it("is at most A4 with 200 dots per inch, and a JPEG", async () => {
    const create = { width: 3000, height: 3200, channels: 3, background: "#fff" } as const;
    const { picture } = await seePage(await opened(await sharp({ create }).png().toBuffer()));
    const { format, width, height } = await sharp(picture?.jpeg).metadata();
    expect(format).toBe("jpeg");
    expect([width, height]).toEqual([picture?.width, picture?.height]);
    expect(width).toBeLessThanOrEqual(1654);
    expect(height).toBeLessThanOrEqual(2339);
  });

  it("has no more colour than the file", async () => {
    const { picture } = await seen({ ...CLEAN, dpi: DPI, grey: true });
    expect((await sharp(picture?.jpeg).metadata()).channels).toBe(1);
  });

  it("shows a page without a code as it lies, and says nothing of how", async () => {
    const create = { width: 400, height: 300, channels: 3, background: "#fff" } as const;
    const page = await opened(await sharp({ create }).png().toBuffer());
    expect(await seePage(page)).toMatchObject({ picture: { width: 400, height: 300 }, pose: [] });
  });
});

async function seen(wear: Wear): Promise<SeenPage> {
  return seePage(await opened(await scanned(sheet, wear, chance)));
}

async function opened(bytes: Uint8Array) {
  const file = await openFile(bytes);
  if (!file.ok) throw new Error(file.reason);
  return file.file.draw(1);
}

type Raw = { data: Uint8Array; width: number; height: number; channels: number };

/** The middle of all red ink in the upper quarter, and of that below. */
function redOf({ data, width, height, channels }: Raw): { mark: Point; crosses: Point } {
  const above: Point[] = [];
  const below: Point[] = [];
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue] = [0, 1, 2].map((band) => data[at * channels + band] ?? 0) as [
      number,
      number,
      number,
    ];
    if (red < 130 || green > 90 || blue > 100) continue;
    const point = { x: at % width, y: Math.floor(at / width) };
    (point.y < height / 4 ? above : below).push(point);
  }
  return { mark: middle(above), crosses: middle(below) };
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return scaled(sum, 1 / points.length);
}

function scaled({ x, y }: Point, by: number): Point {
  return { x: x * by, y: y * by };
}

function distance(one: Point | null, other: Point): number {
  return one ? Math.hypot(one.x - other.x, one.y - other.y) : Number.POSITIVE_INFINITY;
}

function angle({ mark, crosses }: { mark: Point; crosses: Point }): number {
  return (Math.atan2(crosses.y - mark.y, crosses.x - mark.x) * 180) / Math.PI;
}
