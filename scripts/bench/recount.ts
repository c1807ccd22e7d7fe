import { disconnect } from "@/lib/db";
import { connect } from "@/scripts/database/connect.mjs";
import type { Clone } from "@/tests/database";
import { addPool } from "@/tests/recount/catalogue";
import { runOnce } from "@/tests/recount/run";
import { runRollout } from "@/tests/recount/run-rollout";
import { useDatabase as beOn, withDatabase } from "./server";

const [RUNS, SEED] = [1_000, 4_000];
/** Histories stand side by side in one database; a new one keeps the recount from growing slow. */
const RUNS_EACH = 50;

/** The figures against an independent recount on random histories: `npm run bench -- recount 1000`, or with a seed too. */
export async function recountBench([runs, seed]: readonly string[] = []): Promise<void> {
  const [count, first] = [Number(runs ?? RUNS), Number(seed ?? SEED)];
  if (![count, first].every((number) => Number.isInteger(number) && number >= 0)) {
    throw new Error("Skriv, hvor mange historier der skal prøves, og et frø, for eksempel 1000 4000.");
  }
  await withDatabase(async (database) => {
    beOn(database);
    let differing = 0;
    for (let from = first; from < first + count; from += RUNS_EACH) {
      const to = Math.min(from + RUNS_EACH, first + count);
      differing += await runMany(database, from, to);
      console.log(`Frø ${first} til ${to - 1}: ${differing} afvigelser.`);
      await database.renew();
    }
    if (differing > 0) process.exitCode = 1;
  });
}

/** Gives how many differences there were, each of which is printed. */
async function runMany(database: Clone, from: number, to: number): Promise<number> {
  const client = await connect(database.ownerUrl);
  try {
    await addPool(client);
    let differing = 0;
    for (let seed = from; seed < to; seed += 1) {
      const differences = [...(await runOnce(client, seed)), ...(await runRollout(client, seed))];
      differing += differences.length;
      for (const difference of differences) console.log(difference);
    }
    return differing;
  } finally {
    await client.end();
    await disconnect();
    forgetRollouts();
  }
}

/** The process keeps what it read of the log, and the log begins anew. */
function forgetRollouts(): void {
  (globalThis as { rolloutLog?: unknown }).rolloutLog = undefined;
}
