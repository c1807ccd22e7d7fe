import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db";

/**
 * Compare-and-set: writes columns of a sag that still has the version it was read or shown with, and counts the
 * version up. False when a colleague has moved it since; then nothing is written.
 */
export async function moveOn(
  tx: Tx,
  { id, version }: { id: string; version: number },
  columns: Omit<Prisma.SagUncheckedUpdateManyInput, "id" | "version"> = {},
): Promise<boolean> {
  const data = { ...columns, version: { increment: 1 } };
  const { count } = await tx.sag.updateMany({ where: { id, version }, data });
  return count > 0;
}
