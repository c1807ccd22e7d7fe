import { validOn } from "@/lib/catalogue/known";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";

/** A rollout as somebody saw it: its opaque key, and the version it was shown with. */
export type Shown = { key: string; version: number };

/**
 * The rollout that was shown, locked: whoever comes after waits, and then reads it as it has become. Nobody changes what
 * they have not seen, so it is refused when it has become another since; and while its type is national it rests.
 */
export async function findShown(tx: Tx, { key, version }: Shown, today: IsoDate) {
  await lockFamilies(tx, [key]);
  const row = await tx.rollout.findUnique({ where: { key } });
  if (!row) return { ok: false, refusal: "not_found" } as const;
  if (row.version !== version) return { ok: false, refusal: "changed_meanwhile" } as const;
  const national = { slug: row.typeSlug, national: true, ...validOn(today) };
  if ((await tx.fuldmagtstypeRow.count({ where: national })) > 0)
    return { ok: false, refusal: "resting" } as const;
  const subject = { kind: "rollout", key: row.key } as const;
  return { ok: true, rollout: { ...row, subject } } as const;
}

/**
 * Locks rollouts in one order, with the others of their type and area: what was taken out of one shares its past, and is
 * changed with it.
 */
export async function lockFamilies(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select r.id from rollout r
    where exists (
      select 1 from rollout one
      where one.key = any(${keys}::uuid[]) and one.type_slug = r.type_slug and one.area_slug = r.area_slug
    )
    order by r.key for update`;
}
