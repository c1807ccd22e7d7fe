import sharp from "sharp";
import { expect, it } from "vitest";
import { tiffOf } from "@/tests/scans/files";
import { readScan } from "./read-scan";
import { type Answer, type Reader, type ScanSource, startReader } from "./reader";
import type { ScanStep } from "./reading";

const LIMITS = { pageMs: 30_000, openMs: 30_000, mostEnds: 3 };
const NO_CODE = { reading: { kind: "no_code" }, picture: null, pose: [] } as const;
const EMPTY_PAGE = { kind: "reading", ...NO_CODE } as const;

it("tells each page once and in order, read by a process of its own", async () => {
  const steps = await all(readScan(await blankPages(3)));
  const picture = { jpeg: expect.any(Uint8Array), width: 200, height: 300 };
  expect(steps).toEqual([1, 2, 3].map((page) => ({ kind: "page", page, pageCount: 3, ...NO_CODE, picture })));
});

it("refuses what it cannot open", async () => {
  expect(await all(readScan(Buffer.from("hej")))).toEqual([{ kind: "refused", reason: "unknown_kind" }]);
});

it("tells of a page that takes too long, and gives up after three of them", async () => {
  const steps = await all(readScan(await blankPages(4), { limits: { ...LIMITS, pageMs: 1 } }));
  expect(steps.map(why)).toEqual(["took_too_long", "took_too_long", "took_too_long", "given_up"]);
});

it("reads on when the process is killed in the middle of a batch", async () => {
  const { start, started } = killedAt(2);
  const steps = await all(readScan(await blankPages(3), { limits: LIMITS, start }));
  expect(steps.map(why)).toEqual(["no_code", "ended_the_process", "no_code"]);
  expect(started()).toBe(2);
});

it("reads on in a new process when a page has ended the first", async () => {
  const { start, started } = dyingAt(2);
  const steps = await all(readScan(Buffer.from("x"), { limits: LIMITS, start }));
  expect(steps.map(why)).toEqual(["no_code", "ended_the_process", "no_code", "no_code"]);
  expect(started()).toBe(2);
});

it("refuses a file that ends the process when it is opened", async () => {
  const start = async () => reader(async () => ({ kind: "ended" }));
  expect(await all(readScan(Buffer.from("x"), { limits: LIMITS, start }))).toEqual([
    { kind: "refused", reason: "broken" },
  ]);
});

it("begins at the page that is asked for", async () => {
  const steps = await all(readScan(await blankPages(3), { from: 3 }));
  expect(steps.map((step) => step.kind === "page" && step.page)).toEqual([3]);
});

it("takes a file in pieces, and throws what getting them throws", async () => {
  const bytes = await blankPages(2);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
  }
  expect((await all(readScan(pieces))).map(why)).toEqual(["no_code", "no_code"]);
  async function* broken() {
    yield bytes.subarray(0, 100);
    throw new Error("damaged");
  }
  await expect(all(readScan(broken))).rejects.toThrow("damaged");
});

it("reads one batch at a time, and the next when the first is left in the middle", async () => {
  const first = readScan(Buffer.from("x"), { limits: LIMITS, start: dyingAt(0).start });
  await first.next();
  const second = readScan(Buffer.from("x"), { limits: LIMITS, start: dyingAt(0).start });
  const begun = second.next();
  expect(await Promise.race([begun, "waits"])).toBe("waits");
  await first.return();
  expect(await begun).toMatchObject({ value: { kind: "page", page: 1 } });
  await second.return();
});

/** A process of the program that is killed, as by kill -9, when it is asked for that page. */
function killedAt(deadly: number) {
  let count = 0;
  const start = async (source: ScanSource): Promise<Reader> => {
    count += 1;
    const real = await startReader(source);
    const ask: Reader["ask"] = (message, limitMs) => {
      if (message.kind === "read" && message.page === deadly) void real.end();
      return real.ask(message, limitMs);
    };
    return { ...real, ask };
  };
  return { start, started: () => count };
}

/** Four pages, one of which ends the process. */
function dyingAt(deadly: number) {
  let count = 0;
  const start = async () => {
    count += 1;
    return reader(async (message) => {
      if (message.kind === "open") return { kind: "opened", pageCount: 4 };
      return message.kind === "read" && message.page === deadly ? { kind: "ended" } : EMPTY_PAGE;
    });
  };
  return { start, started: () => count };
}

function reader(ask: (message: Parameters<Reader["ask"]>[0]) => Promise<Answer>): Reader {
  return { ask, end: async () => {} };
}

async function all(steps: AsyncGenerator<ScanStep>): Promise<ScanStep[]> {
  const told: ScanStep[] = [];
  for await (const step of steps) told.push(step);
  return told;
}

function why(step: ScanStep): string {
  if (step.kind === "refused") return step.reason;
  return step.reading.kind === "not_read" ? step.reading.why : step.reading.kind;
}

async function blankPages(count: number): Promise<Buffer> {
  const create = { width: 200, height: 300, channels: 3, background: "#fff" } as const;
  const page = await sharp({ create }).png().toBuffer();
  return tiffOf(Array.from({ length: count }, () => page));
}
