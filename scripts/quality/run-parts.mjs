import { isFinishing } from "../setup/cleanup.mjs";
import { say, sayFailure } from "../setup/say.mjs";

/** @typedef {import("./parts.mjs").Part} Part */
/** @typedef {Part & { seconds: number, passed: number, failed: number }} Outcome */

/**
 * Every part is run, whatever came of the one before.
 * @param {Part[]} parts
 * @returns {Promise<number>} the exit code
 */
export async function runParts(parts) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const part of parts) {
    if (!isFinishing()) outcomes.push(await runPart(part));
  }
  if (isFinishing()) return 1;
  say("");
  for (const outcome of outcomes) say(line(outcome));
  const passed = sum(outcomes.map((outcome) => outcome.passed));
  const failed = sum(outcomes.map((outcome) => outcome.failed));
  // Alone on its line and in these words: continuous integration reads it.
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {Part} part
 * @returns {Promise<Outcome>}
 */
async function runPart(part) {
  say(`\n── ${part.name} ──`);
  const started = performance.now();
  const count = await part.run().catch((error) => {
    sayFailure(error);
    return { passed: 0, failed: 1 };
  });
  return { ...part, ...count, seconds: (performance.now() - started) / 1000 };
}

/** @param {Outcome} outcome */
function line({ name, passed, failed, seconds }) {
  const result = failed > 0 ? `${failed} fejlede, ${passed} bestod` : `${passed} bestod`;
  return `${failed > 0 ? "✗" : "✓"} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s   ${result}`;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
