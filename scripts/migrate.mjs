import { environment } from "../lib/env.mjs";
import { bringUpToDate } from "./database/bring-up-to-date.mjs";
import { joinDatabase } from "./database/open.mjs";
import { main } from "./setup/main.mjs";
import { SetupError, say } from "./setup/say.mjs";
import { setUp } from "./setup/set-up.mjs";

// As the owner: brings the database up to this version of the program, and the catalogue with it.
await main(
  async () => {
    const env = environment();
    await setUp();
    const database = await joinDatabase(env);
    if (!database.urls.ownerUrl) throw new SetupError("DATABASE_URL mangler. Sæt den til databasens ejer.");
    await bringUpToDate(env, database);
    say("Databasen passer til denne udgave af programmet.");
    return 0;
  },
  { checkFirst: environment },
);
