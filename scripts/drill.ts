import { batchesDrill } from "./drill/batches";
import { storeDrill } from "./drill/store";

/** `npm run drill -- <name>`: what is broken on purpose, by name. */
const DRILLS: Record<string, (args: readonly string[]) => Promise<void>> = {
  store: storeDrill,
  batches: batchesDrill,
};

const [name = "", ...args] = process.argv.slice(2);
const drill = DRILLS[name];
if (drill) {
  await drill(args);
} else {
  console.error(`Vælg en øvelse: ${Object.keys(DRILLS).join(", ")}.`);
  process.exitCode = 1;
}
