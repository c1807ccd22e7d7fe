import os from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { disconnect } from "@/lib/db";
import { makePrintRun } from "@/lib/post/out/make-run";
import { readRunPdf } from "@/lib/post/out/run-pdf";
import { sendRun } from "@/lib/post/out/send-run";
import { undoRun } from "@/lib/post/out/undo-run";
import { broughtTo, signedInAs } from "@/tests/case-work";
import { aForm, typedFuldmagtsgiver } from "@/tests/people";
import { begunRun, queuedMissing, queuedPapers, storedRun } from "@/tests/print-queue";
import { Chance } from "@/tests/volume/chance";
import { useDatabase, withDatabase } from "./server";
import { took } from "./timing";

export type PrintFigures = {
  letters: number;
  sheets: number;
  pages: number;
  megabytes: number;
  /** milliseconds of each act */
  times: { begin: number; make: number; fetch: number; send: number; undo: number };
  /** the longest that the server's own thread did nothing else, in milliseconds */
  longestStop: number;
};

/** How long a run of real letters takes: `npm run bench -- print [breve] [frø]`. */
export async function printBench([letters = "500", seed]: readonly string[]): Promise<void> {
  const first = Number(seed ?? Math.floor(Math.random() * 1e9));
  const [load = 0] = os.loadavg();
  console.log(`${letters} breve, frø ${first}. Maskinens belastning ved start: ${decimals(load)}.`);
  await withDatabase(async (database) => {
    useDatabase(database);
    const figures = await printFigures(await signedInAs("caseworker"), Number(letters), new Chance(first));
    console.log(figureLines(figures));
    if (figures.times.make > GOAL_MS) process.exitCode = 1;
    await disconnect();
  });
}

const GOAL_MS = 30_000;

/** Makes so many letters, and one run of them through the handler of the promised work. */
export async function printFigures(actor: Actor, count: number, chance: Chance): Promise<PrintFigures> {
  for (let made = 0; made < count; made++) await aLetter(actor, chance);
  let run = { id: "", number: 0 };
  const begin = await took(async () => {
    run = await begunRun(actor);
  });
  const stops = monitorEventLoopDelay({ resolution: 5 });
  stops.enable();
  const make = await took(() => makePrintRun(run.id));
  stops.disable();
  let pdf: Uint8Array = new Uint8Array();
  const fetch = await took(async () => {
    pdf = (await readRunPdf(actor, run.number)) ?? pdf;
  });
  const now = new Date();
  const form = aForm({ dag: shortDate(copenhagenDay(now)) });
  const send = await took(() => sendRun(actor, { number: run.number, form }, now));
  const { total, sheets } = await storedRun(run.id);
  const undo = await took(() => undoRun(actor, run.number, now));
  return {
    ...{ letters: total, sheets, pages: await pagesOf(pdf), megabytes: pdf.length / 1e6 },
    times: { begin, make, fetch, send, undo },
    longestStop: stops.max / 1e6,
  };
}

/** As they come: most are papers to be signed, some ask for what is missing, some tell that it is done. */
async function aLetter(actor: Actor, chance: Chance): Promise<void> {
  const kind = chance.number();
  const way = chance.is(0.12) ? "large_print" : chance.is(0.08) ? "collect" : "letter";
  const who = { navn: `Prøve ${chance.between(1, 9999)} Demosen`, vej: `Prøvevej ${chance.between(1, 200)}` };
  if (kind < 0.6) await queuedPapers(actor, { ...who, post: way, way });
  else if (kind < 0.8) await queuedMissing(actor, who, way);
  else await broughtTo("completed", actor, { fuldmagtsgiver: typedFuldmagtsgiver(who) });
}

async function pagesOf(pdf: Uint8Array): Promise<number> {
  const document = await (await PDFiumLibrary.init()).loadDocument(pdf);
  const count = document.getPageCount();
  document.destroy();
  return count;
}

function figureLines({ letters, sheets, pages, megabytes, times, longestStop }: PrintFigures): string {
  const seconds = (ms: number) => `${decimals(ms / 1000)} s`;
  return [
    `${letters} breve på ${sheets} ark: ${pages} sider, ${decimals(megabytes)} MB.`,
    `Samle kørslen ${seconds(times.begin)}, lave PDF'en ${seconds(times.make)} (målet er 30), hente den ${seconds(times.fetch)},`,
    `markere alle som sendt ${seconds(times.send)}, fortryde ${seconds(times.undo)}.`,
    `Imens stod serverens egen tråd højst stille i ${Math.round(longestStop)} ms.`,
  ].join("\n");
}

function decimals(value: number): string {
  return value.toFixed(1).replace(".", ",");
}
