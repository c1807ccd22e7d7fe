import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { isUuid } from "@/lib/uuid";

/** A queue with its filters and sort under a name. */
export type SavedView = {
  id: string;
  name: string;
  shared: boolean;
  version: number;
  isOwn: boolean;
  /** whose it is, as colleagues read it */
  owner: string;
  /** the words of its address, to be read as any that come from outside */
  words: Record<string, string>;
};

const WORDS = z.record(z.string(), z.string()).catch({});
const MANY = 100;

/** Own views, and those that colleagues share: spread into every read of them. */
function seenBy(actor: Actor): Prisma.SavedViewWhereInput {
  if (!actor.userId || !can(actor, "sag:read")) return { id: { in: [] } };
  return { OR: [{ ownerId: actor.userId }, { shared: true, owner: { active: true } }] };
}

/** In Danish order. */
export async function listViews(actor: Actor): Promise<SavedView[]> {
  const rows = await db().savedView.findMany({
    where: seenBy(actor),
    include: { owner: { select: { name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MANY,
  });
  return rows.map((row) => toView(actor, row));
}

/** A view that the actor may see; null for any other id. */
export async function readView(actor: Actor, id: string | undefined): Promise<SavedView | null> {
  if (!id || !isUuid(id)) return null;
  const include = { owner: { select: { name: true } } };
  const row = await db().savedView.findFirst({ where: { id, ...seenBy(actor) }, include });
  return row && toView(actor, row);
}

type Row = Prisma.SavedViewGetPayload<{ include: { owner: { select: { name: true } } } }>;

function toView(actor: Actor, { id, name, shared, version, ownerId, owner, query }: Row): SavedView {
  const isOwn = ownerId === actor.userId;
  return { id, name, shared, version, isOwn, owner: owner.name, words: WORDS.parse(query) };
}
