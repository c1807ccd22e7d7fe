import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { type Calendar, isWorkingDay } from "@/lib/clock/working-days";
import { copenhagenDay, copenhagenHour, type IsoDate, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import {
  EXPIRING_DAYS,
  MORNING_SUBJECT,
  type MorningFigures,
  morningParagraphs,
} from "@/lib/jobs/morning-mail";
import { type RoundResult, sendRound } from "@/lib/jobs/round";
import { seesToOn } from "@/lib/sag/dividing/covers";
import { lateOn } from "@/lib/sag/late";
import { OPEN_STATUSES, WITH_CITIZEN } from "@/lib/sag/lifecycle";
import { countExpiring } from "@/lib/sag/queue/count";

const [FROM_HOUR, TO_HOUR] = [7, 12];

/** From 7.00 until noon in Copenhagen, on working days: after that it is no morning mail any more. */
export function isMorning(now: Date, calendar: Calendar): boolean {
  const hour = copenhagenHour(now);
  return isWorkingDay(copenhagenDay(now), calendar) && hour >= FROM_HOUR && hour < TO_HOUR;
}

/** One mail today to each caseworker who wants it and has not had it. */
export async function sendMorningMails(now: Date): Promise<RoundResult> {
  const day = copenhagenDay(now);
  return sendRound({
    name: "Morgenmail",
    recipients: await recipientsOn(day),
    write: async ({ id, key, roles }) => {
      const figures = await morningFigures({ key, userId: id, roles }, day);
      return { subject: MORNING_SUBJECT, paragraphs: morningParagraphs(figures) };
    },
    claim: async (tx, { id }) => {
      const claimed = await tx.$executeRaw`
        insert into morning_mail (user_id, day) values (${id}::uuid, ${day}::date) on conflict do nothing`;
      return claimed > 0 && (await tx.user.count({ where: { id, ...WANTS_IT } })) > 0;
    },
  });
}

/** Who is to have one still. */
function recipientsOn(day: IsoDate) {
  return db().user.findMany({
    where: { ...WANTS_IT, morningMails: { none: { day: toDbDate(day) } } },
    select: { id: true, key: true, email: true, roles: true },
    orderBy: { id: "asc" },
  });
}

const WANTS_IT = { active: true, morningMail: true, roles: { has: "caseworker" } } as const;

/** What waits for one employee on a day, and for anybody. */
export async function morningFigures(actor: Actor, today: IsoDate): Promise<MorningFigures> {
  const mine = { ...visibleTo(actor), assigneeId: { in: await seesToOn(actor, today) } };
  const ours = OPEN_STATUSES.filter((status) => !WITH_CITIZEN.includes(status));
  const [waiting, late, notAssigned, expiring] = await Promise.all([
    db().sag.count({ where: { ...mine, status: { in: ours } } }),
    db().sag.count({ where: { ...mine, ...lateOn(today) } }),
    db().sag.count({ where: { ...visibleTo(actor), dueOn: { not: null }, assigneeId: null } }),
    countExpiring(actor, today),
  ]);
  return { waiting, late, notAssigned, expiring: expiring[EXPIRING_DAYS] };
}
