import { disconnect } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { fillPractice } from "./practice/fill";

const SEED = 20_261_126;

const REFUSALS = {
  not_empty:
    "Der er sager i databasen, så der lægges ingen til. Vælg en ny, tom mappe med DATA_DIR for at begynde forfra.",
  not_demo: "Databasen har konti, som ikke er demokonti. Der lægges ikke opdigtede sager i den.",
};

/** Fills an empty demo installation with invented people and sager; anything else is left alone. */
async function main(): Promise<number> {
  if (!environment().demo) return say("Øvelse kræver DEMO=1.", 1);
  const filled = await fillPractice({ seed: SEED, now: new Date() });
  if (!filled.ok) return say(REFUSALS[filled.because], 1);
  const { sagCount, henvendelseCount, draftCount, figureCount, statusCount } = filled;
  return say(
    `Der er lagt ${sagCount} opdigtede sager, ${henvendelseCount} henvendelser, ${draftCount} kladder, ${figureCount} nationale tal og ${statusCount} udgivne statusser ind (frø ${SEED}).`,
    0,
  );
}

function say(text: string, exitCode: number): number {
  console.log(text);
  return exitCode;
}

process.exitCode = await main().finally(disconnect);
