import { disconnect } from "@/lib/db";
import { connect } from "@/scripts/database/connect.mjs";
import { startTestCluster } from "@/scripts/testing/cluster.mjs";
import { cloneDatabase } from "@/tests/database";
import { addPool } from "@/tests/recount/catalogue";
import { runOnce } from "@/tests/recount/run";
import { useDatabase as beOn } from "./server";

const [RUNS, SEED] = [1_000, 4_000];
/** Histories stand side by side in one database; a new one keeps the recount from growing slow. */
const RUNS_EACH = 100;

/** The figures against an independent recount on random histories: `npm run bench -- recount 1000`, or with a seed too. */
export async function recountBench([runs, seed]: readonly string[] = []): Promise<void> {
  const [count, first] = [Number(runs ?? RUNS), Number(seed ?? SEED)];
  if (![count, first].every((number) => Number.isInteger(number) && number >= 0)) {
    throw new Error("Skriv, hvor mange historier der skal prøves, og et frø, for eksempel 1000 4000.");
  }
  const stopCluster = await startTestCluster();
  try {
    let differing = 0;
    for (let from = first; from < first + count; from += RUNS_EACH) {
      differing += await runMany(from, Math.min(from + RUNS_EACH, first + count));
      console.log(
        `Frø ${first} til ${Math.min(from + RUNS_EACH, first + count) - 1}: ${differing} afvigelser.`,
      );
    }
    if (differing > 0) process.exitCode = 1;
  } finally {
    await stopCluster();
  }
}

async function runMany(from: number, to: number): Promise<number> {
  const database = await cloneDatabase("template_demo");
  beOn(database);
  const client = await connect(database.ownerUrl);
  try {
    await addPool(client);
    let differing = 0;
    for (let seed = from; seed < to; seed += 1) {
      const differences = await runOnce(client, seed);
      differing += differences.length;
      for (const difference of differences) console.log(difference);
    }
    return differing;
  } finally {
    await client.end();
    await disconnect();
    await database.drop();
  }
}
