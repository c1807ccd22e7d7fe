import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, it } from "vitest";
import { pdfOf, tiffOf } from "@/tests/scans/files";
import { openFile } from "./open-file";
import { MOST_BYTES } from "./reading";
import { greyOf } from "./shades";

it("draws the pages of a PDF in their order, with 200 dots per inch", async () => {
  const file = await opened(await pdfOf([await sheet(40), await sheet(200)]));
  expect(file.pageCount).toBe(2);
  expect([await shadeOf(file.draw(1)), await shadeOf(file.draw(2))]).toEqual([40, 200]);
  expect(await sizeOf(file.draw(2))).toEqual([200, 300]);
});

it("draws the pages of a TIFF in their order", async () => {
  const file = await opened(await tiffOf([await sheet(40), await sheet(200), await sheet(90)]));
  expect(file.pageCount).toBe(3);
  expect([await shadeOf(file.draw(3)), await shadeOf(file.draw(1))]).toEqual([90, 40]);
});

it.each(["png", "jpeg", "tiff"] as const)("takes %s by its bytes", async (format) => {
  const file = await opened(
    await sharp(await sheet(90))
      .toFormat(format)
      .toBuffer(),
  );
  expect(file.pageCount).toBe(1);
  expect(await shadeOf(file.draw(1))).toBe(90);
});

it("turns a picture as the phone says it was held", async () => {
  const held = await sharp(await sheet(90))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(await sizeOf((await opened(held)).draw(1))).toEqual([300, 200]);
});

it("shows what is see-through on white paper", async () => {
  const create = { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
  expect(await shadeOf((await opened(await sharp({ create }).png().toBuffer())).draw(1))).toBe(255);
});

it("draws a large picture no larger than A3 with 200 dots per inch", async () => {
  const create = { width: 8000, height: 100, channels: 3, background: "#fff" } as const;
  const file = await opened(await sharp({ create }).png().toBuffer());
  expect((await file.draw(1)).width).toBe(3308);
});

it("draws no more of a page of ten metres than of an ordinary one", async () => {
  const huge = (await pdfOf([await sheet(90)])).toString("latin1");
  const file = await opened(Buffer.from(huge.replace("[0 0 72 108]", "[0 0 28000 28000]"), "latin1"));
  const { width, height } = await file.draw(1);
  expect(width * height).toBeLessThanOrEqual(16_100_000);
});

it("refuses what is empty, too large, of another kind, or broken", async () => {
  expect(await reasonOf(Buffer.alloc(0))).toBe("empty");
  expect(await reasonOf(Buffer.alloc(MOST_BYTES + 1))).toBe("too_large");
  expect(await reasonOf(Buffer.from("PK\u0003\u0004 et regneark"))).toBe("unknown_kind");
  expect(await reasonOf(Buffer.from("%PDF-1.7\nikke mere"))).toBe("broken");
  expect(await reasonOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).toBe("broken");
});

it("refuses a picture that is small as a file and vast unpacked", async () => {
  const bomb = whitePng(20_000, 20_000);
  expect(bomb.length).toBeLessThan(100_000);
  expect(await reasonOf(bomb)).toBe("broken");
  expect(await reasonOf(whitePng(2_000, 2_000))).toBe("opened");
});

it("refuses more than 200 pages", async () => {
  const dot = await sharp({ create: { width: 2, height: 2, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  expect(await reasonOf(await tiffOf(Array.from({ length: 201 }, () => dot)))).toBe("too_many_pages");
});

/** One bit a pixel, made without unpacking it. */
function whitePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(type), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One inch by one and a half. */
function sheet(shade: number): Promise<Buffer> {
  const background = { r: shade, g: shade, b: shade };
  const create = { width: 200, height: 300, channels: 3, background } as const;
  return sharp({ create }).jpeg({ quality: 100 }).withMetadata({ density: 200 }).toBuffer();
}

async function opened(bytes: Uint8Array) {
  const answer = await openFile(bytes);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.file;
}

async function reasonOf(bytes: Uint8Array) {
  const answer = await openFile(bytes);
  return answer.ok ? "opened" : answer.reason;
}

async function shadeOf(page: ReturnType<Awaited<ReturnType<typeof opened>>["draw"]>) {
  const { data, width, height } = greyOf(await page);
  return data[Math.floor(height / 2) * width + Math.floor(width / 2)];
}

async function sizeOf(page: ReturnType<Awaited<ReturnType<typeof opened>>["draw"]>) {
  const { width, height } = await page;
  return [width, height];
}
