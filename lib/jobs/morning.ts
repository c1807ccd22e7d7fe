import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { type Calendar, isWorkingDay } from "@/lib/clock/working-days";
import { copenhagenDay, copenhagenHour, type IsoDate, toDbDate } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import {
  EXPIRING_DAYS,
  MORNING_SUBJECT,
  type MorningFigures,
  morningParagraphs,
} from "@/lib/jobs/morning-mail";
import { mailProblem, type Sent, sendMail } from "@/lib/mail/send";
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

export type MorningResult = { sent: number; refused: number; failed: number };

/**
 * One mail today to each caseworker who wants it and has not had it. What the server did not take is tried again by the
 * next run, and holds back nobody else. A recipient that the server refuses for good is not tried again today.
 */
export async function sendMorningMails(now: Date): Promise<MorningResult> {
  const day = copenhagenDay(now);
  const result: MorningResult = { sent: 0, refused: 0, failed: 0 };
  for (const recipient of await recipientsOn(day)) {
    try {
      const sent = await sendOne(recipient, day);
      if (sent) result[sent] += 1;
      if (sent === "refused") console.error("Morgenmail: mailserveren afviste en modtager.");
    } catch (error) {
      result.failed += 1;
      console.error(`Morgenmail: en mail blev ikke sendt (${mailProblem(error)}). Den prøves igen.`);
    }
  }
  return result;
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

type Recipient = Awaited<ReturnType<typeof recipientsOn>>[number];

/**
 * The row is written first and holds the others back: a second process waits for it, finds it, and sends nothing. If the
 * server does not take the mail, the row goes with the transaction.
 */
async function sendOne({ id, key, email, roles }: Recipient, day: IsoDate): Promise<Sent | null> {
  const figures = await morningFigures({ key, userId: id, roles }, day);
  return inTransaction(async (tx) => {
    const claimed = await tx.$executeRaw`
      insert into morning_mail (user_id, day) values (${id}::uuid, ${day}::date) on conflict do nothing`;
    const wanting = await tx.user.count({ where: { id, ...WANTS_IT } });
    if (claimed === 0 || wanting === 0) return null;
    return sendMail({ to: email, subject: MORNING_SUBJECT, paragraphs: morningParagraphs(figures) });
  });
}

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
