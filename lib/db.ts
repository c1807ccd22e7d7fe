import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { environment } from "@/lib/env.mjs";

declare const inside: unique symbol;

/** A client inside a transaction. Branded, so that nothing is written outside `inTransaction` by oversight. */
export type Tx = Prisma.TransactionClient & { readonly [inside]: true };

type Clients = { app?: PrismaClient; report?: PrismaClient };
// One client per process, also when the development server loads this file again.
const shared = globalThis as { fuldmagtsblikket?: Clients };
shared.fuldmagtsblikket ??= {};
const clients = shared.fuldmagtsblikket;

/** The database as the role `app`: serves staff. */
export function db(): PrismaClient {
  clients.app ??= connect(environment().appDatabaseUrl, "APP_DATABASE_URL");
  return clients.app;
}

/** The database as the role `report`: no grant on any table that holds a person. */
export function reportDb(): PrismaClient {
  clients.report ??= connect(environment().reportDatabaseUrl, "REPORT_DATABASE_URL");
  return clients.report;
}

/** Runs all of `work` or nothing of it. Throws what `work` throws, and when it takes longer than so many seconds. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>, { seconds = 15 } = {}): Promise<T> {
  return db().$transaction((tx) => work(tx as Tx), { maxWait: 5_000, timeout: seconds * 1000 });
}

function connect(url: string | null, name: string): PrismaClient {
  if (!url) throw new Error(`${name} er ikke sat.`);
  const adapter = new PrismaPg({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 20_000,
  });
  // minimal: the long form prints the values of a failed query, and they are people's
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

/** Closes the connections; for commands and tests that are to end. */
export async function disconnect(): Promise<void> {
  await Promise.all([clients.app?.$disconnect(), clients.report?.$disconnect()]);
  clients.app = undefined;
  clients.report = undefined;
}
