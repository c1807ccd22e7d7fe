import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { db, disconnect } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { putIn } from "@/lib/post/in/put-in";
import type { UploadPart } from "@/lib/post/in/upload";
import { scansFolder } from "@/lib/post/store/folder";
import { readWhole } from "@/lib/post/store/read";
import { keys } from "@/lib/secrets";
import { useDatabase, withDatabase } from "@/scripts/bench/server";
import { pdfOf } from "@/tests/scans/files";
import { printedCopy } from "@/tests/scans/forms";
import { CLEAN, scanned } from "@/tests/scans/wear";
import { Chance } from "@/tests/volume/chance";

const WORKER = path.join(process.cwd(), "scripts/drill/read-batches.ts");
const KILLS_A_BATCH = 5;
const PAGES = 60;

export type BatchKills = {
  kills: number;
  /** pages that were there when each process was killed */
  readAtKill: number[];
  accepted: number;
  missing: number;
  doubled: number;
  /** with another code than was printed on it, or without the picture that its row names */
  wrong: number;
  isDone: boolean;
};

/** `npm run drill -- batches [kills] [seed]`: kills whoever reads a pile, again and again, and looks for every page. */
export async function batchesDrill([kills = "50", seed]: readonly string[]): Promise<void> {
  const first = Number(seed ?? Math.floor(Math.random() * 1e9));
  console.log(`Frø ${first}. ${kills} gange kill -9, mens bunker på ${PAGES} sider læses.`);
  await withDatabase(async (database) => {
    useDatabase(database);
    try {
      await drill(Number(kills), first);
    } finally {
      await disconnect();
    }
  });
}

async function drill(kills: number, first: number): Promise<void> {
  for (let done = 0, at = 0; done < kills; done += KILLS_A_BATCH, at += 1) {
    const one = await killWhileReading(first + at, {
      kills: Math.min(KILLS_A_BATCH, kills - done),
      pages: PAGES,
    });
    console.log(
      `Frø ${first + at}: dræbt ${one.kills} gange, da ${one.readAtKill.join(", ")} sider var læst. Af ${one.accepted} sider ` +
        `mangler ${one.missing}, ${one.doubled} er der to gange, ${one.wrong} er forkerte.`,
    );
    if (one.missing + one.doubled + one.wrong > 0 || !one.isDone) process.exitCode = 1;
  }
}

/** One pile whose readers are killed at moments that the seed decides; then two read it at once, and it is looked through. */
export async function killWhileReading(
  seed: number,
  { kills, pages }: { kills: number; pages: number },
): Promise<BatchKills> {
  const chance = new Chance(seed);
  const codes = await putInPile(pages, chance);
  const { id } = await db().scanBatch.findFirstOrThrow({ orderBy: { number: "desc" } });
  // All at once, for each takes its time to load the program.
  const workers = Array.from({ length: kills + 1 }, () => startWorker());
  const slow = startWorker(id);
  const readAtKill: number[] = [];
  for (const [at, worker] of workers.slice(0, kills).entries()) {
    await go(worker);
    // Every other one has got somewhere; the others may be killed before.
    if (at % 2 === 0) await untilMoreThan(await pageCount(id), id);
    await wait(chance.between(0, 150));
    readAtKill.push(await killed(worker, id));
  }
  await Promise.all([...workers.slice(kills), slow].map(async (worker) => ended(await go(worker))));
  return { kills, readAtKill, ...(await lookedThrough(id, codes)) };
}

/** Pages of real forms and what is printed on each, put in as two files: half of them each. */
async function putInPile(pages: number, chance: Chance): Promise<string[]> {
  const codes: string[] = [];
  const jpegs: Buffer[] = [];
  while (codes.length < pages) {
    for (const page of (await printedCopy(chance)).form.slice(0, pages - codes.length)) {
      codes.push(page.code ?? "");
      jpegs.push(await scanned(page, { ...CLEAN, dpi: 150 }, chance));
    }
  }
  const half = Math.ceil(pages / 2);
  const files = [await pdfOf(jpegs.slice(0, half)), await pdfOf(jpegs.slice(half))];
  const put = await putIn(await aCaseworker(), formOf(files), new Date());
  if (!put.ok) throw new Error("The pile was not taken in.");
  return codes;
}

async function aCaseworker(): Promise<Actor> {
  const email = DEMO_USERS.find(({ role }) => role === "caseworker")?.email ?? "";
  const { id, key, roles } = await db().user.findUniqueOrThrow({ where: { email } });
  return { key, userId: id, roles };
}

async function* formOf(files: readonly Uint8Array[]): AsyncGenerator<UploadPart> {
  const today = shortDate(copenhagenDay(new Date()));
  for (const [name, value] of Object.entries({ bunke: randomUUID(), kom: today, vej: "counter" })) {
    yield { kind: "field", name, value };
  }
  for (const bytes of files) yield { kind: "file", name: "scan.pdf", bytes };
}

type Worker = { child: ChildProcess; ready: Promise<unknown>; gone: Promise<unknown> };

function startWorker(...args: readonly string[]): Worker {
  const child = spawn(process.execPath, ["--import", "tsx", WORKER, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  return { child, ready: once(child.stdout, "data"), gone: once(child, "close") };
}

async function go(worker: Worker): Promise<Worker> {
  await worker.ready;
  worker.child.stdin?.write("go\n");
  return worker;
}

/** How many pages were there. Then the lease of the dead runs out. */
async function killed({ child, gone }: Worker, id: string): Promise<number> {
  if (!child.kill("SIGKILL")) throw new Error("The reader ended before it was killed.");
  await gone;
  await db().job.updateMany({ where: { subject: id }, data: { leasedUntil: new Date(0) } });
  return pageCount(id);
}

async function ended({ child, gone }: Worker): Promise<void> {
  await gone;
  if (child.exitCode !== 0) throw new Error(`A reader ended with ${child.exitCode}.`);
}

const pageCount = (batchId: string) => db().scanPage.count({ where: { file: { batchId } } });

async function untilMoreThan(before: number, batchId: string): Promise<void> {
  while ((await pageCount(batchId)) <= before) await wait(10);
}

async function lookedThrough(batchId: string, codes: readonly string[]) {
  const batch = await db().scanBatch.findUniqueOrThrow({
    where: { id: batchId },
    include: { files: { orderBy: { position: "asc" }, include: { pages: { orderBy: { number: "asc" } } } } },
  });
  const accepted = batch.files.flatMap(({ id, pageCount: count }) =>
    Array.from({ length: count }, (_, at) => `${id} ${at + 1}`),
  );
  const there = batch.files.flatMap(({ id, pages }) => pages.map(({ number }) => `${id} ${number}`));
  const pages = batch.files.flatMap((file) => file.pages);
  let wrong = 0;
  for (const [at, page] of pages.entries()) {
    if (page.code !== codes[at] || !(await isKept(page))) wrong += 1;
  }
  return {
    accepted: accepted.length,
    missing: accepted.filter((page) => !there.includes(page)).length,
    doubled: there.length - new Set(there).size,
    wrong,
    isDone: batch.state !== "reading" && (await db().job.count({ where: { subject: batchId } })) === 0,
  };
}

async function isKept({
  pictureId,
  pictureSha256,
}: {
  pictureId: string | null;
  pictureSha256: Uint8Array | null;
}) {
  if (!pictureId || !pictureSha256) return false;
  const folder = scansFolder(environment().dataDir);
  const bytes = await readWhole({ folder, keys: keys(), id: pictureId, sha256: pictureSha256 }).catch(
    () => null,
  );
  return bytes !== null;
}
