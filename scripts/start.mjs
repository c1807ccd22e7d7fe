import { environment } from "../lib/env.mjs";
import { bringUpToDate } from "./database/bring-up-to-date.mjs";
import { holdDataFolder, openDatabase } from "./database/open.mjs";
import { fillForPractice } from "./database/practice.mjs";
import { announce } from "./serving/announce.mjs";
import { checkCanListen } from "./serving/listen-check.mjs";
import { startNext } from "./serving/next-server.mjs";
import { finish, isFinishing, onStopSignals } from "./setup/cleanup.mjs";
import { main } from "./setup/main.mjs";
import { buildIfChanged } from "./setup/next-build.mjs";
import { SetupError, say, step } from "./setup/say.mjs";
import { alone, setUp } from "./setup/set-up.mjs";

await main(start, { checkFirst: environment });

/** @returns {Promise<never>} */
async function start() {
  const env = environment();
  const holder = holdDataFolder(env);
  if (holder) throw new SetupError(alreadyRunning(env.dataDir, holder));
  await checkCanListen(env);
  await setUp();
  const database = await step(env.databaseUrl ? "Finder databasen" : "Starter databasen", () =>
    openDatabase(env),
  );
  await bringUpToDate(env, database);
  await fillForPractice(env, database);
  await alone(buildIfChanged);
  const server = await step("Starter programmet", () => startNext({ ...env, ...database.urls }));
  announce(env);
  onStopSignals(stopCleanly);
  return ended(server, database);
}

/**
 * @param {string} dataDir
 * @param {number} holder
 */
function alreadyRunning(dataDir, holder) {
  return (
    `Programmet kører allerede med data i ${dataDir} (proces ${holder}). ` +
    "Stop det først, eller vælg en anden mappe med DATA_DIR."
  );
}

/** Not a failure: the exit code says that everything was stopped as it should. */
function stopCleanly() {
  if (!isFinishing()) say("\nStopper …");
  finish(0);
}

/**
 * Neither is worth anything without the other. Until one ends by itself, this waits for ever.
 * @param {import("./serving/next-server.mjs").NextServer} server
 * @param {import("./database/open.mjs").OpenDatabase} database
 * @returns {Promise<never>}
 */
async function ended(server, database) {
  const which = await Promise.race([
    server.gone.then(() => "Programmet"),
    database.gone.then(() => "Databasen"),
  ]);
  throw new SetupError(`${which} stoppede uventet. Start igen med npm start.`);
}
