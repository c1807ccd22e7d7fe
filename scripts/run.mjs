import { environment } from "../lib/env.mjs";
import { joinDatabase } from "./database/open.mjs";
import { databaseEnvironment } from "./database/seed.mjs";
import { main } from "./setup/main.mjs";
import { inProject } from "./setup/project.mjs";
import { attempt } from "./setup/run.mjs";
import { SetupError } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.mjs";

// `node scripts/run.mjs rollout …` runs scripts/rollout.ts on the database, which is started for it if need be.
await main(
  async () => {
    const [name, ...args] = process.argv.slice(2);
    if (!/^[a-z-]+$/.test(name ?? ""))
      throw new SetupError("Skriv navnet på en kommando fra mappen scripts.");
    const env = environment();
    await setUp();
    const { urls } = await joinDatabase(env);
    const script = inProject("scripts", `${name}.ts`);
    const { code } = await attempt(process.execPath, ["--import", "tsx", script, ...args], {
      show: true,
      env: {
        ...process.env,
        ...databaseEnvironment(urls),
        KEY_FILE: env.keyFile,
        DATA_DIR: env.dataDir,
        DEMO: env.demo ? "1" : "0",
      },
    });
    return code;
  },
  { checkFirst: environment },
);
