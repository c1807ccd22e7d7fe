const FREE_TRIES = { account: 5, address: 25 } as const;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** Failures older than this are forgotten. */
export const FAILURE_WINDOW_MINUTES = 60;

/**
 * Seconds to wait before the next try, after `failures` in the window, the last `secondsAgo` seconds ago.
 * Grows for every failure and never locks for good, so nobody can be shut out by a stranger.
 */
export function secondsToWait(kind: keyof typeof FREE_TRIES, failures: number, secondsAgo: number): number {
  const over = failures - FREE_TRIES[kind];
  if (over < 0) return 0;
  const wait = Math.min(LONGEST_WAIT_SECONDS, 5 * 2 ** over);
  return Math.max(0, Math.ceil(wait - secondsAgo));
}
