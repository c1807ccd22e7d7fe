import { main } from "./setup/main.mjs";
import { inProject } from "./setup/project.mjs";
import { runInteractively } from "./setup/run.mjs";
import { setUp } from "./setup/set-up.mjs";

// Takes the pictures of the user's guide anew: the real program with demo data, in the browser of the tests.
await main(async () => {
  await setUp();
  const cli = inProject("node_modules", "@playwright", "test", "cli.js");
  const config = inProject("e2e", "pictures", "playwright.config.ts");
  return runInteractively(process.execPath, [cli, "test", "--config", config], process.env);
});
