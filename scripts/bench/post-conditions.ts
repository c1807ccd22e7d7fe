import { readScan } from "@/lib/post/scan/read-scan";
import type { PageReading } from "@/lib/post/scan/reading";
import { pdfOf } from "@/tests/scans/files";
import { mustBeMatched, type Verdict, verdict } from "@/tests/scans/judge";
import { type PilePage, pile } from "@/tests/scans/pile";
import { scanned } from "@/tests/scans/wear";
import type { Chance } from "@/tests/volume/chance";

export type Judged = { one: PilePage; verdict: Verdict };

const DPIS = [100, 150, 150, 200, 200, 300];
/** Pages of a batch: few enough that one of 300 dots per inch is not too large. */
const BATCH = 100;

/** Pages that are made and read as they would come, a hundred in each file. */
export async function judgedPages(count: number, chance: Chance): Promise<Judged[]> {
  const judged: Judged[] = [];
  let [pages, jpegs]: [PilePage[], Buffer[]] = [[], []];
  for await (const one of pile(count, chance, DPIS)) {
    pages.push(one);
    jpegs.push(await scanned(one.page, one.wear, chance));
    if (pages.length < BATCH && judged.length + pages.length < count) continue;
    const readings = await readingsOf(await pdfOf(jpegs));
    judged.push(...pages.map((page, at) => ({ one: page, verdict: verdict(page, readings[at] ?? NOTHING) })));
    [pages, jpegs] = [[], []];
    console.error(`${judged.length} af ${count} sider er læst.`);
  }
  return judged;
}

const NOTHING: PageReading = { kind: "no_code" };

async function readingsOf(file: Uint8Array): Promise<PageReading[]> {
  const readings: PageReading[] = [];
  for await (const step of readScan(file)) {
    if (step.kind === "page") readings.push(step.reading);
  }
  return readings;
}

/** A page stands in each row that it fits. But for the first three, only pages that must be matched. */
const ROWS: readonly (readonly [string, (one: PilePage) => boolean])[] = [
  ["Uden kode", ({ page }) => page.code === null],
  ["Koden er dækket", ({ page, wear }) => page.code !== null && wear.covered],
  ["100 dpi", ({ page, wear }) => page.code !== null && !wear.covered && wear.dpi === 100],
  ["150-300 dpi i alt", mustBeMatched],
  ...[150, 200, 300].map((dpi) => must(`${dpi} dpi`, ({ wear }) => wear.dpi === dpi)),
  must("Lige eller på hovedet", ({ wear }) => wear.turn % 90 === 0),
  must("I en skæv retning", ({ wear }) => wear.turn % 90 !== 0),
  must("Forskudt op til 5 grader", ({ wear }) => wear.skew !== 0),
  must("JPEG under 50", ({ wear }) => wear.quality < 50),
  must("Støj", ({ wear }) => wear.noise > 0),
  must("Sløret", ({ wear }) => wear.blur > 0),
  must("Gråt papir, svag sværte", ({ wear }) => wear.levels.black > 0),
  must("Gråtoner", ({ wear }) => wear.grey),
  must("Plet på et hjørne", ({ wear }) => wear.stain !== null),
  must("Plet på kodens hjørne", ({ wear }) => wear.stain?.corner === "top_right"),
];

function must(name: string, fits: (one: PilePage) => boolean) {
  return [name, (one: PilePage) => mustBeMatched(one) && fits(one)] as const;
}

export function conditionTable(judged: readonly Judged[]): string {
  const rows = ROWS.map(([name, fits]) => {
    const its = judged.filter(({ one }) => fits(one));
    const of = (wanted: Verdict) => its.filter((each) => each.verdict === wanted).length;
    const share =
      its.length === 0 ? "" : `${((100 * of("matched")) / its.length).toFixed(1).replace(".", ",")} %`;
    return `| ${name} | ${its.length} | ${of("matched")} | ${of("unread")} | ${of("wrong")} | ${share} |`;
  });
  return [
    "| siderne | antal | fundet | ulæst | forkert | fundet |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}
