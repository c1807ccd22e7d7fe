import type { AccessAction, PersonRole } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";

export type NewAccess = {
  action: AccessAction;
  sagKey?: string;
  personRole?: PersonRole;
  /** why the whole CPR number was shown, from REVEAL_PURPOSES */
  purpose?: string;
  /** blind index of what was searched for */
  criterion?: Uint8Array<ArrayBuffer>;
  /** the scanned page that was seen; one without a sag is known by it alone */
  scanPageId?: string;
};

/** Reading a person is a fact: written in the same transaction as the read, or nothing is read. */
export async function recordAccess(tx: Tx, actor: Actor, access: NewAccess): Promise<bigint> {
  const row = await tx.access.create({ data: { actor: actor.key, ...access } });
  return row.id;
}

/** The same for a document that tells of many. */
export async function recordAccesses(tx: Tx, actor: Actor, accesses: readonly NewAccess[]): Promise<void> {
  await tx.access.createMany({ data: accesses.map((access) => ({ actor: actor.key, ...access })) });
}
