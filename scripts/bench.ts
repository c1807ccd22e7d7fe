import { disclosureBench } from "./bench/disclosure";
import { filesBench } from "./bench/files";
import { forecastBench } from "./bench/forecast";
import { keyboardBench } from "./bench/keyboard";
import { pageWeightBench } from "./bench/page-weight";
import { postBench } from "./bench/post";
import { printBench } from "./bench/print";
import { publicBench } from "./bench/public";
import { recountBench } from "./bench/recount";
import { reportBench } from "./bench/report";
import { rolloutBench } from "./bench/rollout";
import { sagerBench } from "./bench/sager";

/** `npm run bench -- <name>`: what is measured, by name. */
const BENCHES: Record<string, (args: readonly string[]) => Promise<void>> = {
  sager: sagerBench,
  udrulning: rolloutBench,
  prognose: forecastBench,
  rapport: reportBench,
  recount: recountBench,
  sidevaegt: pageWeightBench,
  tastatur: keyboardBench,
  disclosure: disclosureBench,
  offentlig: publicBench,
  post: postBench,
  print: printBench,
  filer: filesBench,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) {
  await bench(args);
} else {
  console.error(`Vælg en måling: ${Object.keys(BENCHES).join(", ")}.`);
  process.exitCode = 1;
}
