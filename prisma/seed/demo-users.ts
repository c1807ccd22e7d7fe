import { hashPassword } from "@/lib/auth/password";
import { type Role, SYSTEM } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";

export const DEMO_PASSWORD = "proev-mig-2026";

/** Invented people; `.example` can belong to nobody (RFC 2606). */
export const DEMO_USERS: readonly { email: string; name: string; role: Role }[] = [
  { email: "borgerservice@demo.example", name: "Mette Vejleder", role: "caseworker" },
  { email: "borgerservice2@demo.example", name: "Ali Testbruger", role: "caseworker" },
  { email: "projektleder@demo.example", name: "Pia Planlund", role: "project_lead" },
  { email: "projektleder2@demo.example", name: "Lars Lederby", role: "project_lead" },
  { email: "fagomraade@demo.example", name: "Freja Fagby", role: "area_contact" },
  { email: "board@demo.example", name: "Bodil Brandt-Test", role: "board_member" },
  { email: "admin@demo.example", name: "Adam Adminsen", role: "admin" },
  { email: "revisor@demo.example", name: "Rikke Revisby", role: "auditor" },
];

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

async function addUser(tx: Tx, { email, name, role }: (typeof DEMO_USERS)[number], today: string) {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const { key } = await tx.user.create({ data: { email, name, passwordHash, roles: [role], demo: true } });
  await recordEvent(tx, {
    subject: { kind: "user", key },
    occurredOn: today,
    actor: SYSTEM.key,
    fact: { type: "user.added", roles: [role] },
  });
}
