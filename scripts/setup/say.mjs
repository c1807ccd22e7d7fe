/** A Danish sentence that says what is wrong and what to do. It is shown without a stack. */
export class SetupError extends Error {
  /** @override */
  name = "SetupError";
}

/** @param {string} text */
export function say(text) {
  console.log(text);
}

/**
 * Says what is being done, and how long it took when anybody can have waited.
 * @template T
 * @param {string} doing
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(doing, work) {
  const started = performance.now();
  say(`${doing} …`);
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  if (seconds >= 2) say(`   færdig på ${seconds.toFixed(0)} s`);
  return result;
}

const SENTENCES = ["SetupError", "EnvironmentError", "KeyFileError"];

/** @param {unknown} error */
export function sayFailure(error) {
  const isSentence = error instanceof Error && SENTENCES.includes(error.name);
  console.error(isSentence ? `\n${error.message}` : error);
}
