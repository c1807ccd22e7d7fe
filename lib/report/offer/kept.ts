export type Keeping = {
  /** milliseconds that it is given without asking again */
  fresh: number;
  /** milliseconds that it is given while it is made again; when it is older, one waits for the new */
  stale: number;
  /** the longest that one waits for it, when there is an old one to give */
  patience: number;
  /** milliseconds before it is tried again after it failed */
  rest: number;
  now?: () => number;
  /** told once for each failure */
  onFailure: (error: unknown) => void;
};

/**
 * Keeps what is made, and makes it again when it is old: once at a time, however many ask. What could not be made again is
 * given as it was, for as long as it takes. Throws only when it was never made.
 */
export function keptFresh<T>(make: () => Promise<T>, keeping: Keeping): () => Promise<T> {
  const { fresh, stale, patience, rest, now = () => Date.now(), onFailure } = keeping;
  let kept: { value: T; at: number } | undefined;
  let making: Promise<T> | undefined;
  let failed: { error: unknown; at: number } | undefined;

  function remake(): Promise<T> {
    making ??= make()
      .then(
        (value) => {
          kept = { value, at: now() };
          failed = undefined;
          return value;
        },
        (error: unknown) => {
          failed = { error, at: now() };
          onFailure(error);
          throw error;
        },
      )
      .finally(() => {
        making = undefined;
      });
    return making;
  }

  return async () => {
    const age = kept ? now() - kept.at : Number.POSITIVE_INFINITY;
    if (kept && age < fresh) return kept.value;
    if (failed && now() - failed.at < rest) {
      if (kept) return kept.value;
      throw failed.error;
    }
    const made = remake();
    if (!kept) return made;
    const { value } = kept;
    const old = made.catch(() => value);
    return age < stale ? value : Promise.race([old, after(patience, value)]);
  };
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), milliseconds).unref();
  });
}
