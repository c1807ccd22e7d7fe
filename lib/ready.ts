import { readdir } from "node:fs/promises";
import path from "node:path";
import { db, reportDb } from "@/lib/db";

export type Readiness = { ok: true } | { ok: false; because: "database" | "migrations" };

/** Both roles reach the database, and its migrations are those of this build. */
export async function isReady(): Promise<Readiness> {
  try {
    const applied = await db().$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
    await reportDb().$queryRaw`select 1`;
    const names = new Set(applied.map((row) => row.migration_name));
    const known = await readdir(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
    const missing = known.some((entry) => entry.isDirectory() && !names.has(entry.name));
    return missing ? { ok: false, because: "migrations" } : { ok: true };
  } catch {
    return { ok: false, because: "database" };
  }
}
