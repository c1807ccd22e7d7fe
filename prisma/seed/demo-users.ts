import { DEMO_PASSWORD, DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import { hashPassword } from "@/lib/auth/password";
import { SYSTEM } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";

/** Adds those that are missing; one that somebody has changed is left alone. Gives the keys of the project leads. */
export async function seedDemoUsers(tx: Tx, { today }: { today: string }): Promise<string[]> {
  const emails = DEMO_USERS.map(({ email }) => email);
  const known = await tx.user.findMany({ where: { email: { in: emails } }, select: { email: true } });
  const there = new Set(known.map(({ email }) => email));
  for (const user of DEMO_USERS.filter(({ email }) => !there.has(email))) await addUser(tx, user, today);
  const leads = await tx.user.findMany({
    where: { email: { in: emails }, roles: { has: "project_lead" } },
    orderBy: { email: "asc" },
  });
  return leads.map(({ key }) => key);
}

async function addUser(tx: Tx, user: (typeof DEMO_USERS)[number], today: string) {
  const { email, name, role, areas = [] } = user;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const areaRows = { create: areas.map((areaSlug) => ({ areaSlug })) };
  const { key } = await tx.user.create({
    data: { email, name, passwordHash, roles: [role], demo: true, areas: areaRows },
  });
  await recordEvent(tx, {
    subject: { kind: "user", key },
    occurredOn: today,
    actor: SYSTEM.key,
    fact: { type: "user.added", roles: [role], areas: [...areas] },
  });
}
