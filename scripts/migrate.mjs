import { environment } from "../lib/env.mjs";
import { migrate } from "./database/migrate.mjs";
import { joinDatabase } from "./database/open.mjs";
import { seed } from "./database/seed.mjs";
import { main } from "./setup/main.mjs";
import { SetupError, say } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.mjs";

// As the owner: brings the database up to this version of the program, and the catalogue with it.
await main(
  async () => {
    const env = environment();
    await setUp();
    const { keys, urls } = await joinDatabase(env);
    if (!urls.ownerUrl) throw new SetupError("DATABASE_URL mangler. Sæt den til databasens ejer.");
    const names = await migrate({ ...env, keys, ownerUrl: urls.ownerUrl });
    for (const name of names) say(`   ${name}`);
    say(
      names.length > 0 ? "Databasen er bragt op til denne udgave." : "Databasen er allerede på denne udgave.",
    );
    await seed(urls, env);
    return 0;
  },
  { checkFirst: environment },
);
