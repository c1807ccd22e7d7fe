import sharp from "sharp";
import { expect, it } from "vitest";
import { dataMatrixSvg } from "@/lib/pdf/datamatrix";
import { readPage } from "./read-page";
import type { GreyPage, PageReading } from "./reading";

const OURS = "7K3M-9XR3-V";

it("knows a page by its code, whichever way it lies", async () => {
  for (const degrees of [0, 90, 180, 270, 3, 137]) {
    expect(await readingOf(await page([OURS], degrees))).toEqual({
      kind: "code",
      code: OURS,
      printedId: "7K3M9XR",
      formPage: 1,
    });
  }
});

it("takes two different codes on one picture for none, and says which", async () => {
  const codes = ["3333-3334-W", OURS];
  expect(await readingOf(await page(codes))).toEqual({ kind: "several_codes", codes });
});

it("takes the same code twice for one", async () => {
  expect(await readingOf(await page([OURS, OURS]))).toMatchObject({ kind: "code", code: OURS });
});

it.each([
  ["whose check sign is wrong", "7K3M-9XR3-X"],
  ["written otherwise than we print it", "7k3m9xr3v"],
  ["of the post", "RR123456785DK"],
  ["that is longer", `${OURS}-4`],
])("matches nothing by a code %s", async (_, text) => {
  expect(await readingOf(await page([text]))).toEqual({ kind: "no_code" });
});

it("reads ours beside one of the post", async () => {
  expect(await readingOf(await page(["RR123456785DK", OURS]))).toMatchObject({ kind: "code", code: OURS });
});

it("says how the form lies when one code was found, and nothing when none or several were", async () => {
  expect((await readPage(await page([OURS], 90))).pose).toHaveLength(6);
  expect((await readPage(await page([]))).pose).toEqual([]);
  expect((await readPage(await page(["3333-3334-W", OURS]))).pose).toEqual([]);
});

it("finds nothing on an empty page", async () => {
  expect(await readingOf(await page([]))).toEqual({ kind: "no_code" });
});

async function readingOf(sheet: GreyPage): Promise<PageReading> {
  return (await readPage(sheet)).reading;
}

/** Codes below each other on A4 with 100 dots per inch. */
async function page(texts: readonly string[], degrees = 0): Promise<GreyPage> {
  const layers = texts.map(async (text, at) => {
    const svg = Buffer.from(await dataMatrixSvg(text));
    return {
      input: await sharp(svg, { density: 400 }).resize(80, 80).toBuffer(),
      left: 600,
      top: 60 + at * 300,
    };
  });
  const sheet = sharp({ create: { width: 827, height: 1169, channels: 3, background: "#fff" } });
  const flat = await sheet
    .composite(await Promise.all(layers))
    .png()
    .toBuffer();
  const turned = sharp(flat).rotate(degrees, { background: "#fff" }).toColourspace("b-w").raw();
  const { data, info } = await turned.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
