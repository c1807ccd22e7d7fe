import type { PrintRun } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db";

/** A run that is to be changed: whoever comes after waits, and then reads it as it has become. */
export async function holdRun(tx: Tx, where: { id: string } | { number: number }): Promise<PrintRun | null> {
  const found = await tx.printRun.findUnique({ where, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`select id from print_run where id = ${found.id}::uuid for update`;
  return tx.printRun.findUnique({ where: { id: found.id } });
}

/** The number of a run in an address; null for what is none. */
export function runNumber(typed: string): number | null {
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null;
}
