import type { Prisma } from "@/generated/prisma/client";
import { type Calendar, isFirstWorkingDayOfWeek, mondayOf } from "@/lib/clock/working-days";
import { copenhagenDay, copenhagenHour, type IsoDate, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { MONDAY_SUBJECT, mondayParagraphs } from "@/lib/jobs/monday-mail";
import { type RoundResult, sendRound } from "@/lib/jobs/round";
import { readPartyNames } from "@/lib/rollout/parties";
import { readBoard } from "@/lib/rollout/read-board";
import { reachOf } from "@/lib/rollout/scope";
import { weekOf } from "@/lib/rollout/week";
import { readSettings } from "@/lib/setting/queries";

const FROM_HOUR = 7;

/** From 7.00 in Copenhagen on the first working day of the week; a week is as new in the afternoon. */
export function isDigestTime(now: Date, calendar: Calendar): boolean {
  return copenhagenHour(now) >= FROM_HOUR && isFirstWorkingDayOfWeek(copenhagenDay(now), calendar);
}

/** One digest this week to each project lead and area contact who wants it and has not had it. */
export async function sendMondayMails(now: Date): Promise<RoundResult> {
  const day = copenhagenDay(now);
  const monday = mondayOf(day);
  const recipients = await recipientsOn(monday);
  if (recipients.length === 0) return { sent: 0, refused: 0, failed: 0 };
  const [board, parties, settings] = await Promise.all([
    readBoard(day),
    readPartyNames(day),
    readSettings(db(), day),
  ]);
  const limit = settings["rollout.standingStillDays"];
  return sendRound({
    name: "Mandagsmail",
    recipients,
    write: async ({ id, key, roles }) => {
      const reach = await reachOf(db(), { key, userId: id, roles });
      const week = weekOf(board, { reach, parties, limit });
      return { subject: MONDAY_SUBJECT, paragraphs: mondayParagraphs(week) };
    },
    claim: async (tx, { id }) => {
      const claimed = await tx.$executeRaw`
        insert into monday_mail (user_id, monday) values (${id}::uuid, ${monday}::date) on conflict do nothing`;
      return claimed > 0 && (await tx.user.count({ where: { id, ...WANTS_IT } })) > 0;
    },
  });
}

/** An area contact whom no area has been given has nothing to be told. */
const WANTS_IT = {
  active: true,
  mondayMail: true,
  OR: [{ roles: { has: "project_lead" } }, { roles: { has: "area_contact" }, areas: { some: {} } }],
} satisfies Prisma.UserWhereInput;

/** Who is to have one still. */
function recipientsOn(monday: IsoDate) {
  return db().user.findMany({
    where: { ...WANTS_IT, mondayMails: { none: { monday: toDbDate(monday) } } },
    select: { id: true, key: true, email: true, roles: true },
    orderBy: { id: "asc" },
  });
}
