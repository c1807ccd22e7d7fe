import { randomUUID } from "node:crypto";
import type { ScanPageState } from "@/generated/prisma/client";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { workOnce } from "@/lib/jobs/outbox";
import { pageCode } from "@/lib/post/code";
import { putIn } from "@/lib/post/in/put-in";
import { readBatch } from "@/lib/post/in/read-batch";
import type { UploadPart } from "@/lib/post/in/upload";
import { signedInAs } from "@/tests/case-work";
import { pdfOf } from "@/tests/scans/files";
import { mustBeMatched, type Verdict } from "@/tests/scans/judge";
import { type PilePage, pile } from "@/tests/scans/pile";
import { copyOfNewSag } from "@/tests/scans/sager";
import { scanned } from "@/tests/scans/wear";
import type { Chance } from "@/tests/volume/chance";

export type Judged = { one: PilePage; verdict: Verdict; state: ScanPageState | "missing" };

const DPIS = [100, 150, 150, 200, 200, 300];
/** Pages of a batch: few enough that one of 300 dots per inch is not too large. */
const BATCH = 100;

/**
 * Pages of sager that are made as the guide makes them, put in and read as they would come, a hundred in each batch: as one PDF,
 * and every other time as a picture each.
 */
export async function judgedPages(count: number, chance: Chance): Promise<Judged[]> {
  const mette = await signedInAs("caseworker");
  const judged: Judged[] = [];
  let [pages, jpegs]: [PilePage[], Buffer[]] = [[], []];
  for await (const one of pile(count, chance, DPIS, (by) => copyOfNewSag(mette, by))) {
    pages.push(one);
    jpegs.push(await scanned(one.page, one.wear, chance));
    if (pages.length < BATCH && judged.length + pages.length < count) continue;
    const isOneFile = (judged.length / BATCH) % 2 === 0;
    const id = randomUUID();
    const put = await putIn(mette, formOf(id, isOneFile ? [await pdfOf(jpegs)] : jpegs), new Date());
    if (!put.ok) throw new Error("A batch was not taken in.");
    while (await workOnce({ read_batch: readBatch }));
    const rows = await settledOf(id);
    judged.push(...pages.map((page, at) => ({ one: page, ...judge(page, rows[at]) })));
    [pages, jpegs] = [[], []];
    console.error(`${judged.length} af ${count} sider er læst.`);
  }
  return judged;
}

async function* formOf(bunke: string, files: readonly Uint8Array[]): AsyncGenerator<UploadPart> {
  const kom = shortDate(copenhagenDay(new Date()));
  for (const [name, value] of Object.entries({ bunke, kom, vej: "reply_envelope" })) {
    yield { kind: "field", name, value };
  }
  for (const bytes of files) yield { kind: "file", name: "scan", bytes };
}

type Settled = Awaited<ReturnType<typeof settledOf>>[number];

/** The pages of a batch as they stand in the database, in the order they were put in. */
function settledOf(batchId: string) {
  return db().scanPage.findMany({
    where: { file: { batchId } },
    orderBy: [{ file: { position: "asc" } }, { number: "asc" }],
    select: { state: true, code: true, formPage: true, printedForm: { select: { printedId: true } } },
  });
}

/** A page lies rightly when the form it lies with is the one that was printed. */
function judge({ page }: PilePage, row: Settled | undefined): Pick<Judged, "verdict" | "state"> {
  if (!row) return { verdict: "wrong", state: "missing" };
  const { state, printedForm, formPage, code } = row;
  const lies =
    printedForm && formPage ? pageCode({ printedId: printedForm.printedId, page: formPage }) : null;
  const isWrong = [code, lies].some((known) => known !== null && known !== page.code);
  if (isWrong) return { verdict: "wrong", state };
  return { verdict: code !== null && state !== "unmatched" ? "matched" : "unread", state };
}

const STATES = {
  matched: "fundet i sin sag",
  twice: "var der allerede",
  told_apart: "fundet, men skal ses på",
  unmatched: "uden sag, skal ses på",
  set_aside: "lagt til side",
  missing: "forsvundet",
} as const satisfies Record<Judged["state"], string>;

/** What became of all pages in the database. */
export function stateTable(judged: readonly Judged[]): string {
  const rows = Object.entries(STATES).map(([state, label]) => {
    return `| ${label} | ${judged.filter((one) => one.state === state).length} |`;
  });
  return ["| hvad siderne blev til | antal |", "|---|---|", ...rows].join("\n");
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
