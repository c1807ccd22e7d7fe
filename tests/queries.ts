import pg from "pg";

export type SentQuery = { text: string; values: unknown[] };

/** Runs something and gives what it sent to the database, as the driver sent it: text and values. For tests alone. */
export async function queriesOf(run: () => Promise<unknown>): Promise<SentQuery[]> {
  const sent: SentQuery[] = [];
  const real = pg.Client.prototype.query;
  const listen = function (this: pg.Client, ...args: [unknown, ...unknown[]]) {
    sent.push(toSent(args));
    return Reflect.apply(real, this, args);
  };
  pg.Client.prototype.query = listen as typeof real;
  try {
    await run();
  } finally {
    pg.Client.prototype.query = real;
  }
  return sent;
}

/** `query(text, values)` or `query({ text, values })`. */
function toSent([query, values]: readonly [unknown, ...unknown[]]): SentQuery {
  if (typeof query === "object" && query !== null && "text" in query) {
    const own = "values" in query ? query.values : undefined;
    return { text: String(query.text), values: listOf(values) ?? listOf(own) ?? [] };
  }
  return { text: String(query), values: listOf(values) ?? [] };
}

function listOf(values: unknown): unknown[] | undefined {
  return Array.isArray(values) ? values : undefined;
}
