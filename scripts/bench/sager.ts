import { type Browser, chromium } from "@playwright/test";
import { DOORS, PAGES, VISITORS } from "@/e2e/access/routes";
import { copenhagenDay } from "@/lib/dates";
import { db, disconnect } from "@/lib/db";
import { readKeys } from "@/lib/keys.mjs";
import { connect } from "@/scripts/database/connect.mjs";
import { ensureBrowser } from "@/scripts/setup/browser.mjs";
import { signedInAs } from "@/tests/case-work";
import type { Clone } from "@/tests/database";
import { fillWithSager } from "@/tests/volume/fill";
import { signedIn } from "./browser";
import { sagerOperations } from "./sager-operations";
import { served, useDatabase, withDatabase } from "./server";
import { type Measured, type Timing, timed, timingTable, took } from "./timing";

const SEED = 29;
const ROUNDS = 60;

type Volume = { sager: number; timings: Timing[] };

/** How long a caseworker waits with so many sager, on the server and for whole pages: `npm run bench -- sager 10000 100000`. */
export async function sagerBench(args: readonly string[]): Promise<void> {
  const volumes = (args.length > 0 ? args.map(Number) : [10_000]).toSorted((a, b) => a - b);
  if (volumes.some((sager) => !Number.isInteger(sager) || sager < 1)) {
    throw new Error("Skriv, hvor mange sager der skal være, for eksempel 10000 100000.");
  }
  await ensureBrowser();
  console.log(`Frø ${SEED}. ${ROUNDS} gange hver.`);
  await withDatabase(async (database) => {
    useDatabase(database);
    await served(database, async (url) => console.log(timingTable(await measureAll(database, url, volumes))));
    await disconnect();
  });
}

/** The same database grows from the one volume to the next. */
async function measureAll(database: Clone, url: string, volumes: readonly number[]): Promise<Volume[]> {
  const cookie = await sessionCookie(url);
  const measured: Volume[] = [];
  let there = 0;
  for (const sager of volumes) {
    await fill(database, { sager: sager - there, seed: SEED + there });
    there = sager;
    const timings = await timed([...(await operations()), ...(await pages(url, cookie))], ROUNDS);
    measured.push({ sager, timings });
    console.log(timingTable(measured.slice(-1)));
  }
  return measured;
}

async function fill(
  { ownerUrl, keyFile }: Clone,
  { sager, seed }: { sager: number; seed: number },
): Promise<void> {
  const client = await connect(ownerUrl);
  const began = performance.now();
  await fillWithSager(client, { sager, seed, today: copenhagenDay(new Date()), keys: readKeys(keyFile) });
  console.log(`${sager} sager lagt i databasen på ${Math.round((performance.now() - began) / 1000)} s.`);
  await client.end();
}

async function operations(): Promise<Measured[]> {
  return sagerOperations(await signedInAs("caseworker"), new Date());
}

/** Every page of a caseworker that needs nothing made first, and a sag: from the request to the last byte. */
async function pages(url: string, cookie: string): Promise<Measured[]> {
  const [sag] = await db().sag.findMany({
    where: { status: "completed" },
    select: { sagsnummer: true },
    take: 1,
  });
  const opens = (route: string) => DOORS[route]?.[VISITORS.indexOf("caseworker")] === 200;
  const plain = PAGES.filter(({ route }) => opens(route) && !route.includes("["));
  const lists = ["lukkede", "over-fristen"].map((queue) => `/sager?koe=${queue}`);
  return [...plain.map(({ route }) => route), ...lists, `/sager/${sag?.sagsnummer}`].map((path) => ({
    name: `Hele siden ${path.replace(/\d{4}-\d{6}/, "[sagsnummer]")}`,
    once: () =>
      took(async () => {
        const response = await fetch(url + path, { headers: { cookie }, redirect: "manual" });
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
      }),
  }));
}

async function sessionCookie(url: string): Promise<string> {
  const executablePath = process.env.CHROMIUM_PATH || undefined;
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const { cookies } = await signedIn(browser, url, "caseworker");
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await browser.close();
  }
}
