import { expect, it } from "vitest";
import { pdfOf } from "@/tests/scans/files";
import { mustBeMatched, verdict } from "@/tests/scans/judge";
import { type PilePage, pile } from "@/tests/scans/pile";
import { scanned } from "@/tests/scans/wear";
import { Chance } from "@/tests/volume/chance";
import { readScan } from "./read-scan";
import type { PageReading } from "./reading";

const SEED = 42;
const PAGES = 60;
/** Coarser than a scanner is mostly set, so that it does not take long; `npm run bench -- post` takes all. */
const DPIS = [100, 150, 150, 150, 200];

it(`reads 60 worn pages in one batch: 99 of 100, and none wrongly (seed ${SEED})`, async () => {
  const chance = new Chance(SEED);
  const pages: PilePage[] = [];
  const jpegs: Buffer[] = [];
  for await (const one of pile(PAGES, chance, DPIS)) {
    pages.push(one);
    jpegs.push(await scanned(one.page, one.wear, chance));
  }
  const readings = await readingsOf(await pdfOf(jpegs));
  expect(readings).toHaveLength(PAGES);
  const judged = pages.map((one, at) => ({ one, verdict: verdict(one, read(readings, at)) }));
  expect(judged.filter((each) => each.verdict === "wrong")).toEqual([]);
  const asked = judged.filter(({ one }) => mustBeMatched(one));
  expect(asked.length).toBeGreaterThan(30);
  const missed = asked.filter((each) => each.verdict === "unread");
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(asked.length / 100);
}, 180_000);

async function readingsOf(file: Uint8Array): Promise<PageReading[]> {
  const readings: PageReading[] = [];
  for await (const step of readScan(file)) {
    if (step.kind === "refused") throw new Error(step.reason);
    readings.push(step.reading);
  }
  return readings;
}

function read(readings: readonly PageReading[], at: number): PageReading {
  return readings[at] ?? { kind: "no_code" };
}
