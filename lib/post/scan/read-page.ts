import { parsePageCode } from "../code.ts";
import { codesIn, type FoundCode } from "./data-matrix.ts";
import { locate } from "./locate.ts";
import { type Corners, eachCorner, type Point, poseOf, turnedPoint } from "./pose.ts";
import type { GreyPage, PageReading, Pose } from "./reading.ts";
import { inkOnly, shrunk, softened, turned } from "./shades.ts";

/** How the page is looked at: so many pixels on the long side, then softened, then the ink alone, then turned. */
type Try = { longSide?: number; soft?: boolean; ink?: number; turn?: number; denoise?: boolean };

/** Both are always made: a second code that only one of them sees is seen. */
const FIRST: readonly Try[] = [{ longSide: 800 }, { longSide: 1170 }];

/** The cheapest first; the first that finds a code is the last that is made. Each looks at the whole page. */
const THEN: readonly Try[] = [
  ...[0.5, 0.3, 0.15, 0.7].map((ink) => ({ longSide: 1170, ink })),
  { longSide: 1170, soft: true },
  { longSide: 1170, denoise: true },
  { longSide: 1600, soft: true, ink: 0.4 },
  ...[45, 20, 70].map((turn) => ({ longSide: 1170, turn })),
  { longSide: 1600 },
  {},
];

/** Of the processor's time, so that a busy machine reads the same as a quiet one. */
const MOST_CPU_MS = 3000;

/** The code on a page, whichever way it lies, and how the form lies. What the tries find together decides: two codes are none. */
export async function readPage(page: GreyPage): Promise<{ reading: PageReading; pose: Pose }> {
  const began = process.cpuUsage();
  // Later tries see more: what they say of the place counts.
  const found = new Map<string, Corners>();
  const look = async (one: Try) => {
    for (const { text, corners } of await tried(page, one)) found.set(text, corners);
  };
  for (const one of FIRST) await look(one);
  for (const one of THEN) {
    if (found.size > 0 || cpuMs(process.cpuUsage(began)) > MOST_CPU_MS) break;
    await look(one);
  }
  const reading = readingOf([...found.keys()]);
  const corners = reading.kind === "code" ? found.get(reading.code) : undefined;
  if (reading.kind !== "code" || corners === undefined) return { reading, pose: [] };
  return { reading, pose: poseOf(await locate(page, { text: reading.code, corners })) };
}

/** What one try finds, with its places on the page and not on what was looked at. */
async function tried(page: GreyPage, { longSide, soft, ink, turn, denoise }: Try): Promise<FoundCode[]> {
  const small = longSide === undefined ? page : await shrunk(page, longSide);
  const softer = soft ? await softened(small) : small;
  const inked = ink === undefined ? softer : inkOnly(softer, ink);
  const seen = turn === undefined ? inked : await turned(inked, turn);
  const scale = page.width / small.width;
  const back = (point: Point): Point => {
    const { x, y } = turn === undefined ? point : turnedPoint(point, -turn, middle(seen), middle(inked));
    return { x: x * scale, y: y * scale };
  };
  const found = await codesIn(seen, { denoise: denoise === true });
  return found.map(({ text, corners }) => ({ text, corners: eachCorner(corners, back) }));
}

function middle({ width, height }: GreyPage): Point {
  return { x: width / 2, y: height / 2 };
}

function readingOf(codes: readonly string[]): PageReading {
  const [code, ...others] = codes;
  if (code === undefined) return { kind: "no_code" };
  if (others.length > 0) return { kind: "several_codes", codes: codes.toSorted() };
  const parsed = parsePageCode(code);
  if (!parsed.ok) return { kind: "no_code" };
  return { kind: "code", code, printedId: parsed.printedId, formPage: parsed.page };
}

function cpuMs({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
