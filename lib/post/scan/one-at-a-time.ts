// One line in the server's process, also when two of its bundles hold this file.
const shared = globalThis as { fuldmagtsblikketScan?: Promise<void> };

/** Waits for its turn. Whoever gets the turn gives it back by calling what it was given. */
export async function myTurn(): Promise<() => void> {
  const before = shared.fuldmagtsblikketScan ?? Promise.resolve();
  const mine = Promise.withResolvers<void>();
  shared.fuldmagtsblikketScan = before.then(() => mine.promise);
  await before;
  return mine.resolve;
}
