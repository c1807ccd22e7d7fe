import { DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import type { Actor } from "@/lib/auth/permissions";
import { canBeGiven } from "@/lib/catalogue/catalogue";
import { addDays, copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { monthEnd, monthsOver } from "@/lib/rollout/national/month";
import { recordFigures } from "@/lib/rollout/national/record";
import type { Cast } from "./forms";

const MONTHS = 6;
const PAKKER = 14;
/** Nobody may take them for what a real source says. */
const SOURCE = "Opdigtede tal til øvelse";
const READ_AFTER_DAYS = 5;

/** National figures of some months, invented like the rest, as the demo's project lead. Gives how many. */
export async function inventNational({ chance, catalogue }: Cast, now: Date): Promise<number> {
  const lead = await projectLead();
  if (!lead) return 0;
  const today = copenhagenDay(now);
  const pakker = catalogue
    .filter(canBeGiven)
    .flatMap((type) => type.pakker.filter((pakke) => pakke.canBeGiven))
    .slice(0, PAKKER)
    .map(({ id }) => ({ id, usual: chance.between(40, 900) }));
  let count = 0;
  for (const [at, month] of monthsOver(today, MONTHS).toReversed().entries()) {
    const readOn = [addDays(monthEnd(month), READ_AFTER_DAYS), today].toSorted()[0] ?? today;
    const figures = pakker.map(({ id: pakkeId, usual }) => {
      const given = Math.round(usual * (1 + at / MONTHS)) + chance.between(0, 30);
      return { pakkeId, month, given };
    });
    const reading = { source: SOURCE, readOn };
    const recorded = await recordFigures(lead, { figures, reading, isAsShown: () => true }, now);
    if (recorded.ok) count += recorded.count;
  }
  return count;
}

async function projectLead(): Promise<Actor | null> {
  const email = DEMO_USERS.find(({ role }) => role === "project_lead")?.email ?? "";
  const row = await db().user.findFirst({ where: { email, demo: true } });
  return row && { key: row.key, userId: row.id, roles: row.roles };
}
