import { type Actor, can, type Permission } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";

/** The areas whose rollouts somebody may step: every one, or those they answer for. All staff read the whole. */
export type Reach = "all" | ReadonlySet<string>;

const NOWHERE: Reach = new Set();

/** Rights add up: who plans the rollout steps all of it. */
export async function reachOf(from: Pick<Tx, "userArea">, actor: Actor): Promise<Reach> {
  if (can(actor, "rollout:plan")) return "all";
  if (!actor.userId || !can(actor, "rollout:step")) return NOWHERE;
  const rows = await from.userArea.findMany({
    where: { userId: actor.userId },
    select: { areaSlug: true },
  });
  return new Set(rows.map(({ areaSlug }) => areaSlug));
}

export function reaches(reach: Reach, areaSlug: string): boolean {
  return reach === "all" || reach.has(areaSlug);
}

/** May an actor do this to a rollout of an area? */
export function canIn(actor: Actor, permission: Permission, { reach, area }: { reach: Reach; area: string }) {
  return can(actor, permission) && reaches(reach, area);
}
