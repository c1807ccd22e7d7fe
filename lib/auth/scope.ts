import { Prisma } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";

/** Spread into every read and write of sager: what you may not see is not found. */
export function visibleTo(actor: Actor): Prisma.SagWhereInput {
  return can(actor, "sag:read") ? {} : { id: { in: [] } };
}

/** The same for queries that are written by hand: a condition on `sag`. */
export function visibleSql(actor: Actor): Prisma.Sql {
  return can(actor, "sag:read") ? Prisma.sql`true` : Prisma.sql`false`;
}

/** Drafts are seen by whoever typed them, and by nobody else; those that hold people, by caseworkers alone. */
export function ownDrafts(actor: Actor): Prisma.DraftWhereInput {
  if (!actor.userId) return { id: { in: [] } };
  return { ownerId: actor.userId, ...(can(actor, "sag:register") ? {} : { purpose: "form" }) };
}
