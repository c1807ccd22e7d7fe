import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type APIRequestContext, request } from "@playwright/test";
import { ledTo } from "@/e2e/steps/post";
import { putIn } from "@/e2e/steps/put-in";
import { mailOf, PASSWORD } from "@/e2e/steps/who";
import type { Clone } from "@/tests/database";
import { pdfOf } from "@/tests/scans/files";
import { served } from "./server";

export type BatchFigures = {
  pages: number;
  megabytes: number;
  putInSeconds: number;
  readSeconds: number;
  /** how long each request of somebody else took meanwhile */
  waitMs: { putIn: number[]; reading: number[] };
  /** megabytes when all processes of the program together had most; null where the system does not tell */
  memory: Memory | null;
};

type Memory = { server: number; judge: number; reader: number };

const SAMPLE_MS = 100;
const ASK_MS = 50;
/** What is not of the program itself: the database, and what measures. */
const NOT_OURS = /postgres|esbuild|tsx|bench/;

/** Puts a batch in and has it read by the running program, and sees what that costs others. */
export async function batchFigures(database: Clone, jpegs: readonly Buffer[]): Promise<BatchFigures> {
  const file = await pdfOf(jpegs);
  let figures: BatchFigures | undefined;
  await served(database, async (url) => {
    figures = await measured(await signedIn(url), file, jpegs.length);
  });
  if (!figures) throw new Error("Nothing was measured.");
  return figures;
}

async function measured(session: APIRequestContext, file: Buffer, pages: number): Promise<BatchFigures> {
  let memory: Memory | null = null;
  const sampling = setInterval(() => {
    const now = memoryOfProgram();
    if (now && totalOf(now) > (memory ? totalOf(memory) : 0)) memory = now;
  }, SAMPLE_MS);
  await session.get("/sager"); // the first is slow for reasons of its own
  const others = watchOthers(session);
  const began = performance.now();
  let [isIn, isRead, putInWaits, readWaits]: [number, number, number[], number[]] = [0, 0, [], []];
  try {
    const batch = ledTo(await putIn(session, { files: [file] }));
    isIn = performance.now();
    putInWaits = others.splice();
    await untilRead(session, batch);
    isRead = performance.now();
    readWaits = others.splice();
  } finally {
    clearInterval(sampling);
    await others.stop();
  }
  return {
    pages,
    megabytes: file.length / 1024 / 1024,
    putInSeconds: (isIn - began) / 1000,
    readSeconds: (isRead - isIn) / 1000,
    waitMs: { putIn: putInWaits, reading: readWaits },
    memory,
  };
}

async function untilRead(session: APIRequestContext, batch: string): Promise<void> {
  while (!(await (await session.get(batch)).text()).includes("sider er læst")) await wait(500);
}

/** Somebody who opens the list of sager again and again. `splice` takes the times so far. */
function watchOthers(session: APIRequestContext) {
  let isOver = false;
  let times: number[] = [];
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      await session.get("/sager");
      times.push(performance.now() - began);
      await wait(ASK_MS);
    }
  })();
  return {
    splice: () => {
      const taken = times;
      times = [];
      return taken.length > 0 ? taken : [0];
    },
    stop: () => {
      isOver = true;
      return asking;
    },
  };
}

/** A session by the form of the sign-in, without a browser. */
async function signedIn(baseURL: string): Promise<APIRequestContext> {
  const session = await request.newContext({ baseURL, timeout: 0 });
  const html = await (await session.get("/log-ind")).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
  await session.post("/api/auth/callback/credentials", {
    form: { ...form, email: mailOf("caseworker"), password: PASSWORD },
  });
  return session;
}

export function totalOf({ server, judge, reader }: Memory): number {
  return server + judge + reader;
}

/** What all processes below this one hold, but for those that are no part of the program. */
function memoryOfProgram(): Memory | null {
  if (process.platform !== "linux") return null;
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(read(`/proc/${name}/stat`)?.split(") ").at(-1)?.split(" ")[1]);
    if (parent) parents.set(Number(name), parent);
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isBelow(parent));
  };
  const memory: Memory = { server: 0, judge: 0, reader: 0 };
  for (const pid of [...parents.keys()].filter(isBelow)) {
    const command = read(`/proc/${pid}/cmdline`) ?? "";
    if (command !== "" && !NOT_OURS.test(command)) memory[partOf(command)] += residentOf(pid);
  }
  return memory;
}

function partOf(command: string): keyof Memory {
  if (command.includes("examiner.mjs")) return "judge";
  return command.includes("reading-process.ts") ? "reader" : "server";
}

function residentOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? "")?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** A process can end while it is looked at. */
function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
