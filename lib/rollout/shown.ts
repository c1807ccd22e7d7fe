import type { Tx } from "@/lib/db";

/** A rollout as somebody saw it: its opaque key, and the version it was shown with. */
export type Shown = { key: string; version: number };

/**
 * The rollout that was shown, locked: whoever comes after waits, and then reads it as it has become. Nobody changes what
 * they have not seen, so it is refused when it has become another since.
 */
export async function findShown(tx: Tx, { key, version }: Shown) {
  const locked = await tx.$queryRaw<
    { id: string }[]
  >`select id from rollout where key = ${key}::uuid for update`;
  const id = locked[0]?.id;
  if (!id) return { ok: false, refusal: "not_found" } as const;
  const row = await tx.rollout.findUniqueOrThrow({ where: { id } });
  if (row.version !== version) return { ok: false, refusal: "changed_meanwhile" } as const;
  const subject = { kind: "rollout", key: row.key } as const;
  return { ok: true, rollout: { ...row, subject } } as const;
}
