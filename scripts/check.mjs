import { FAST_PARTS } from "./quality/parts.mjs";
import { runParts } from "./quality/run-parts.mjs";
import { main } from "./setup/main.mjs";
import { setUp } from "./setup/set-up.mjs";

// What is worth waiting for before each commit.
await main(async () => {
  await setUp();
  return runParts(FAST_PARTS);
});
