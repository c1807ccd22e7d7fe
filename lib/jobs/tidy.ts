import { deletePastAbsences } from "@/lib/absence/sweep";
import { addDays, copenhagenDay, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { deleteExpiredDrafts } from "@/lib/draft/draft";
import { deleteOldNotices } from "@/lib/notice/read";

const MORNING_ROW_DAYS = 14;

/** What has had its days is gone for good: drafts, notices that were read, absences, and which mornings had a mail. */
export async function tidy(now: Date): Promise<void> {
  const today = copenhagenDay(now);
  await deleteExpiredDrafts(now);
  await deleteOldNotices(now);
  await deletePastAbsences(today);
  await db().morningMail.deleteMany({ where: { day: { lt: toDbDate(addDays(today, -MORNING_ROW_DAYS)) } } });
}
