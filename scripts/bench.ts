import { keyboardBench } from "./bench/keyboard";

/** `npm run bench -- tastatur`: what is measured, by name. */
const BENCHES: Record<string, () => Promise<void>> = { tastatur: keyboardBench };

const name = process.argv[2] ?? "";
const bench = BENCHES[name];
if (bench) {
  await bench();
} else {
  console.error(`Vælg en måling: ${Object.keys(BENCHES).join(", ")}.`);
  process.exitCode = 1;
}
