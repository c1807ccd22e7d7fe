import { clockRules } from "@/lib/clock/rules";
import type { Calendar } from "@/lib/clock/working-days";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { rebuildDueOnce } from "@/lib/jobs/due-once";
import { eraseScans } from "@/lib/jobs/erase-scans";
import { runLetterClock } from "@/lib/jobs/letter-clock";
import { isDigestTime, sendMondayMails } from "@/lib/jobs/monday";
import { isMorning, sendMorningMails } from "@/lib/jobs/morning";
import { sendStatusMails } from "@/lib/jobs/status-mail";
import { tidy } from "@/lib/jobs/tidy";
import { mailIsSetUp, mailProblem } from "@/lib/mail/send";
import { takeReceipts } from "@/lib/post/remote/receipts";
import { readSettings } from "@/lib/setting/queries";

const FIRST_MS = 20_000;
const EVERY_MS = 5 * 60_000;

type Jobs = { stop: () => void };
// One timer per process, also when the server's code is loaded by more than one bundle.
const shared = globalThis as { fuldmagtsblikketJobs?: Jobs };

/** Starts what runs by the clock, once. It keeps no process alive, and ends with SIGTERM. */
export function startJobs(): Jobs {
  shared.fuldmagtsblikketJobs ??= start();
  return shared.fuldmagtsblikketJobs;
}

function start(): Jobs {
  let isRunning = false;
  const tick = async () => {
    if (isRunning) return;
    isRunning = true;
    await runJobs(new Date());
    isRunning = false;
  };
  const first = setTimeout(tick, FIRST_MS).unref();
  const timer = setInterval(tick, EVERY_MS).unref();
  const stop = () => {
    clearTimeout(first);
    clearInterval(timer);
  };
  process.once("SIGTERM", stop);
  return { stop };
}

/** All that is due now. A job that fails is tried again at the next tick; the others run all the same. */
export async function runJobs(now: Date): Promise<void> {
  await orLog("nye frister", () => rebuildDueOnce(now));
  await orLog("breve", () => runLetterClock(now));
  await orLog("oprydning", () => tidy(now));
  await orLog("kvitteringer fra fjernprint", () => takeReceipts(now));
  await orLog("sletning af scanninger", () => eraseScans(now));
  await orLog("morgenmail", () => mailAt(now, { isTime: isMorning, send: sendMorningMails }));
  await orLog("status", () => (mailIsSetUp() ? sendStatusMails(now) : Promise.resolve()));
  await orLog("mandagsmail", () => mailAt(now, { isTime: isDigestTime, send: sendMondayMails }));
}

type Due = {
  isTime: (now: Date, calendar: Calendar) => boolean;
  send: (now: Date) => Promise<unknown>;
};

async function mailAt(now: Date, { isTime, send }: Due): Promise<void> {
  if (!mailIsSetUp()) return;
  const { calendar } = clockRules(await readSettings(db(), copenhagenDay(now)));
  if (isTime(now, calendar)) await send(now);
}

async function orLog(name: string, job: () => Promise<unknown>): Promise<void> {
  try {
    await job();
  } catch (error) {
    console.error(`Jobbet ${name} gik ikke (${mailProblem(error)}). Det prøves igen.`);
  }
}
