import { environment } from "../lib/env.mjs";
import { bringUpToDate } from "./database/bring-up-to-date.mjs";
import { joinDatabase } from "./database/open.mjs";
import { databaseEnvironment } from "./database/seed.mjs";
import { main } from "./setup/main.mjs";
import { inProject } from "./setup/project.mjs";
import { runInteractively } from "./setup/run.mjs";
import { SetupError } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.mjs";

// docs reads none; a bench and a drill start one of their own.
const WITHOUT_DATABASE = ["docs", "bench", "drill"];

// `node scripts/run.mjs user …` runs scripts/user.ts on the database, which is started for it if need be.
await main(run, { checkFirst: environment });

async function run() {
  const [name = "", ...args] = process.argv.slice(2);
  if (!/^[a-z-]+$/.test(name)) throw new SetupError("Skriv navnet på en kommando i mappen scripts.");
  await setUp();
  const env = WITHOUT_DATABASE.includes(name) ? process.env : await withDatabase();
  return runInteractively(
    process.execPath,
    ["--import", "tsx", inProject("scripts", `${name}.ts`), ...args],
    env,
  );
}

/** @returns {Promise<NodeJS.ProcessEnv>} */
async function withDatabase() {
  const env = environment();
  const database = await joinDatabase(env);
  // A server's administrator decides when to migrate; what we have started ourselves must be fit for use.
  if (database.isOwn) await bringUpToDate(env, database);
  return {
    ...process.env,
    ...databaseEnvironment(database.urls),
    KEY_FILE: env.keyFile,
    DATA_DIR: env.dataDir,
    DEMO: env.demo ? "1" : "0",
  };
}
