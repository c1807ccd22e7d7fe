import { readFile } from "node:fs/promises";
import { copenhagenDay } from "@/lib/dates";
import { db, disconnect } from "@/lib/db";
import { readKeys } from "@/lib/keys.mjs";
import { quarterBefore, quarterName } from "@/lib/report/quarter";
import { readPersonFigures, readQuarterFigures, takeQuarterWatermark } from "@/lib/report/read-figures";
import { type Quarter, quarterOf } from "@/lib/rollout/quarters";
import { connect } from "@/scripts/database/connect.mjs";
import type { Clone } from "@/tests/database";
import { fillWithSager } from "@/tests/volume/fill";
import { useDatabase, withDatabase } from "./server";
import { type Measured, timed, took } from "./timing";

const [SAGER, SEED, ROUNDS] = [100_000, 29, 20];
/** What p95 of a quarter is to be at most with so many sager. */
export const REPORT_GOAL_MS = 500;

/** How long the figures of a quarter take on the server: `npm run bench -- rapport`, or with another number of sager. */
export async function reportBench([asked]: readonly string[] = []): Promise<void> {
  const sager = Number(asked ?? SAGER);
  if (!Number.isInteger(sager) || sager < 1) throw new Error("Skriv, hvor mange sager der skal være.");
  await withDatabase(async (database) => {
    useDatabase(database);
    const today = copenhagenDay(new Date());
    await fill(database, sager, today);
    const quarter = quarterBefore(quarterOf(today));
    const events = await db().event.count();
    console.log(
      `Frø ${SEED}. ${sager} sager, ${events} hændelser. ${quarterName(quarter)}, ${ROUNDS} gange hver.`,
    );
    const first = await took(() => readQuarterFigures(quarter));
    const timings = await timed(reportOperations(quarter), ROUNDS);
    console.log(`Målet er p95 højst ${REPORT_GOAL_MS} ms. Første gang i processen: ${ms(first)} ms.`);
    console.log("| ms | p50 | p95 |\n|---|---|---|");
    for (const { name, p50, p95 } of timings) console.log(`| ${name} | ${ms(p50)} | ${ms(p95)} |`);
    console.log(`Processortid i alt for kvartalets tal: ${ms(await processorTime(quarter))} ms.`);
    await disconnect();
  });
}

async function fill({ ownerUrl, keyFile }: Clone, sager: number, today: string): Promise<void> {
  const client = await connect(ownerUrl);
  try {
    await fillWithSager(client, { sager, seed: SEED, today, keys: readKeys(keyFile) });
  } finally {
    await client.end();
  }
}

export function reportOperations(quarter: Quarter): Measured[] {
  return [
    { name: "Kvartalets tal", once: () => took(() => readQuarterFigures(quarter)) },
    {
      name: "Heraf tal om personer og tider",
      once: async () => {
        const watermark = await takeQuarterWatermark();
        return took(() => readPersonFigures(quarter, watermark));
      },
    },
  ];
}

/** Of this process and of the database's own, from Linux: what a machine with other work takes too. Else not known. */
async function processorTime(quarter: Quarter): Promise<number> {
  const began = await used();
  for (let round = 0; round < ROUNDS; round += 1) await readQuarterFigures(quarter);
  return ((await used()) - began) / ROUNDS;
}

async function used(): Promise<number> {
  const { user, system } = process.cpuUsage();
  const backends = await db().$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database()`;
  const times = await Promise.all(backends.map(({ pid }) => ofProcess(pid)));
  return (user + system) / 1000 + times.reduce((sum, time) => sum + time, 0);
}

/** Linux counts in hundredths of a second. */
async function ofProcess(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return stat === "" ? Number.NaN : (Number(fields[11]) + Number(fields[12])) * 10;
}

function ms(number: number): string {
  return number.toFixed(1).replace(".", ",");
}
