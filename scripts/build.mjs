import { main } from "./setup/main.mjs";
import { buildIfChanged } from "./setup/next-build.mjs";
import { say } from "./setup/say.mjs";
import { alone, setUp } from "./setup/set-up.mjs";

// For a server: makes what `npm run serve` serves. Needs the network once, and no database.
await main(async () => {
  await setUp();
  await alone(buildIfChanged);
  say("Programmet er bygget. Kør npm run migrate som databasens ejer, og derefter npm run serve.");
  return 0;
});
