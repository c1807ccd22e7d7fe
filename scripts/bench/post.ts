import os from "node:os";
import { disconnect } from "@/lib/db";
import { openFile } from "@/lib/post/scan/open-file";
import { readPage } from "@/lib/post/scan/read-page";
import { seePage } from "@/lib/post/scan/see-page";
import { greyOf } from "@/lib/post/scan/shades";
import { pdfOf } from "@/tests/scans/files";
import { printedCopy } from "@/tests/scans/forms";
import { mustBeMatched } from "@/tests/scans/judge";
import { CLEAN, scanned } from "@/tests/scans/wear";
import { Chance } from "@/tests/volume/chance";
import { type BatchFigures, batchFigures, totalOf } from "./post-batch";
import { conditionTable, type Judged, judgedPages, stateTable } from "./post-conditions";
import { useDatabase, withDatabase } from "./server";
import { percentile } from "./timing";

const BATCH = 200;
const CLEAN_PAGES = 20;
const ROUNDS = 5;

/** How well and how fast scanned pages are read: `npm run bench -- post [sider] [frø]`. */
export async function postBench([pages, seed]: readonly string[] = []): Promise<void> {
  const [count, first] = [Number(pages ?? 2000), Number(seed ?? Math.floor(Math.random() * 1e9))];
  const [load = 0] = os.loadavg();
  console.log(`${count} sider, frø ${first}. Maskinens belastning ved start: ${number(load)}.`);
  let judged: Judged[] = [];
  await withDatabase(async (database) => {
    // Before papers are set: the environment is read once.
    useDatabase(database);
    const clean = await cleanPages(new Chance(first));
    await printTimes(clean);
    const pile = Array.from({ length: BATCH }, (_, at) => clean[at % clean.length] ?? EMPTY);
    printBatch(await batchFigures(database, pile));
    judged = await judgedPages(count, new Chance(first)).finally(disconnect);
  });
  console.log(conditionTable(judged));
  console.log(stateTable(judged));
  for (const { one, verdict } of judged.filter(isAFault)) console.log(verdict, JSON.stringify(one));
  if (!isKept(judged)) process.exitCode = 1;
}

const EMPTY = Buffer.alloc(0);

async function cleanPages(chance: Chance): Promise<Buffer[]> {
  const jpegs: Buffer[] = [];
  while (jpegs.length < CLEAN_PAGES) {
    for (const page of (await printedCopy(chance)).form) jpegs.push(await scanned(page, CLEAN, chance));
  }
  return jpegs.slice(0, CLEAN_PAGES);
}

/** The processor's time of all threads together: what one core would need, also while others use the machine. */
async function printTimes(jpegs: readonly Buffer[]) {
  const [whole, code, seen]: [number[], number[], number[]] = [[], [], []];
  const file = await openFile(await pdfOf(jpegs));
  if (!file.ok) throw new Error(file.reason);
  for (let at = 0; at < jpegs.length * ROUNDS; at++) {
    const began = process.cpuUsage();
    const drawn = await file.file.draw((at % jpegs.length) + 1);
    const between = process.cpuUsage();
    await readPage(greyOf(drawn));
    code.push(cpuMs(process.cpuUsage(between)));
    whole.push(cpuMs(process.cpuUsage(began)));
    const again = process.cpuUsage();
    await seePage(drawn);
    seen.push(cpuMs(process.cpuUsage(again)));
  }
  file.file.close();
  console.log(
    `En ren side med 200 dpi, ms på én kerne: koden p50 ${number(percentile(code, 50))}, p95 ${number(percentile(code, 95))}; ` +
      `med at tegne siden p50 ${number(percentile(whole, 50))}, p95 ${number(percentile(whole, 95))}. Målet er 150. ` +
      `Koden med billedet at se på p50 ${number(percentile(seen, 50))}, p95 ${number(percentile(seen, 95))}.`,
  );
}

function printBatch({ pages, megabytes, putInSeconds, readSeconds, waitMs, memory }: BatchFigures) {
  const others = (["putIn", "reading"] as const).map((when) => waitMs[when]);
  const [putIn, reading] = others.map(
    (times) => `${number(percentile(times, 99))}, længst ${number(Math.max(...times))}`,
  );
  console.log(
    `En bunke på ${pages} sider (${number(megabytes)} MB) i det kørende program: lagt ind på ${number(putInSeconds)} s, læst på ` +
      `${number(readSeconds)} s, ${number((readSeconds * 1000) / pages)} ms en side. En anden, der åbner listen over sager imens, ` +
      `venter p99 ${putIn} ms, mens den bliver lagt ind, og p99 ${reading} ms, mens den bliver læst (målet er 500). ` +
      (memory
        ? `Hukommelse højst ${mega(totalOf(memory))} i alt: programmet ${mega(memory.server)}, det, der bedømmer filer, ` +
          `${mega(memory.judge)}, og det, der læser, ${mega(memory.reader)} (målet er 1 GB).`
        : "Hukommelsen kan ikke måles her."),
  );
}

/** What must not happen at all, and what must happen at most once in a hundred pages. */
function isAFault({ one, verdict }: Judged): boolean {
  return verdict === "wrong" || (verdict === "unread" && mustBeMatched(one));
}

function isKept(judged: readonly Judged[]): boolean {
  const asked = judged.filter(({ one }) => mustBeMatched(one));
  const matched = asked.filter(({ verdict }) => verdict === "matched").length;
  return judged.every(({ verdict }) => verdict !== "wrong") && matched >= asked.length * 0.99;
}

const cpuMs = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
const number = (value: number) => value.toFixed(1).replace(".", ",");
const mega = (value: number) => `${Math.round(value)} MB`;
