import { environment } from "../lib/env.mjs";
import { readKeys } from "../lib/keys.mjs";
import { checkServingRole } from "./database/serving-role.mjs";
import { checkCanListen } from "./serving/listen-check.mjs";
import { startNext } from "./serving/next-server.mjs";
import { finish, onStopSignals } from "./setup/cleanup.mjs";
import { main } from "./setup/main.mjs";
import { hasBuild } from "./setup/next-build.mjs";
import { SetupError, say } from "./setup/say.mjs";

// For a server: serves what `npm run build` made. Installs nothing and never knows the database's owner.
await main(serve, { install: false, checkFirst: environment });

/** @returns {Promise<never>} */
async function serve() {
  const env = environment();
  const { appDatabaseUrl: appUrl, reportDatabaseUrl: reportUrl } = env;
  if (!appUrl || !reportUrl) {
    throw new SetupError(
      "Sæt APP_DATABASE_URL og REPORT_DATABASE_URL til databasens roller »app« og »report«.",
    );
  }
  if (!hasBuild()) throw new SetupError("Programmet er ikke bygget. Kør npm run build først.");
  const keys = readKeys(env.keyFile);
  await checkCanListen(env);
  await checkServingRole("APP_DATABASE_URL", appUrl, keys);
  await checkServingRole("REPORT_DATABASE_URL", reportUrl, keys);
  const server = await startNext({ ...env, appUrl, reportUrl });
  say(`Fuldmagtsblikket er klar: ${env.publicUrl}`);
  onStopSignals(() => finish(0));
  await server.gone;
  throw new SetupError("Programmet stoppede uventet. Se ovenfor.");
}
