import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Position, prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";
import { pageCode, parsePageCode } from "../code.ts";
import type { Corners, Point } from "./pose.ts";
import type { GreyPage } from "./reading.ts";

const WASM = path.join(process.cwd(), "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
/** A sheet has one; two sheets on a picture have two. More are not needed to know that a person must look. */
const MOST_CODES = 8;

/** A code and where it lies on the page, in pixels. */
export type FoundCode = { text: string; corners: Corners };

/**
 * The codes of ours in a picture. Only what reads exactly as it is printed, check sign and dashes with it;
 * the codes of the post and of others say something else.
 */
export async function codesIn(
  page: GreyPage,
  { denoise = false }: { denoise?: boolean } = {},
): Promise<FoundCode[]> {
  ready ??= prepare();
  await ready;
  const found = await readBarcodes(asImageData(page), { ...OPTIONS, tryDenoise: denoise });
  return found
    .filter(({ text }) => isOurs(text))
    .map(({ text, position }) => ({ text, corners: cornersOf(position) }));
}

function cornersOf({ topLeft, topRight, bottomRight, bottomLeft }: Position): Corners {
  const point = ({ x, y }: Point) => ({ x, y });
  return [point(topLeft), point(topRight), point(bottomRight), point(bottomLeft)];
}

/** What is tried on other scales or with the shades changed is tried by whoever calls. */
const OPTIONS: ReaderOptions = {
  formats: ["DataMatrix"],
  maxNumberOfSymbols: MOST_CODES,
  tryInvert: false,
  tryDownscale: false,
};

let ready: Promise<unknown> | undefined;

/** Else it would be fetched from a server. */
async function prepare(): Promise<unknown> {
  const wasmBinary = new Uint8Array(await readFile(WASM)).buffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true, equalityFn: () => true });
}

function isOurs(text: string): boolean {
  const parsed = parsePageCode(text);
  return parsed.ok && pageCode(parsed) === text;
}

function asImageData({ data, width, height }: GreyPage): ImageData {
  const pixels = new Uint32Array(data.length);
  for (let at = 0; at < data.length; at++) pixels[at] = 0xff_00_00_00 | ((data[at] ?? 0) * 0x01_01_01);
  return { data: new Uint8ClampedArray(pixels.buffer), width, height, colorSpace: "srgb" };
}
