import { deletePastAbsences } from "@/lib/absence/sweep";
import { deleteOldCodes } from "@/lib/auth/sign-in-code";
import { addDays, copenhagenDay, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { deleteExpiredDrafts } from "@/lib/draft/draft";
import { deleteOldNotices } from "@/lib/notice/read";
import { eraseOldRuns } from "@/lib/post/out/erase-runs";

const MAIL_ROW_DAYS = 14;

/** What has had its days is gone for good: drafts, notices that were read, absences, codes, files of print runs, and which mornings and Mondays had a mail. */
export async function tidy(now: Date): Promise<void> {
  const today = copenhagenDay(now);
  await deleteExpiredDrafts(now);
  await deleteOldNotices(now);
  await deletePastAbsences(today);
  await deleteOldCodes(now);
  await eraseOldRuns(now);
  const lt = toDbDate(addDays(today, -MAIL_ROW_DAYS));
  await db().morningMail.deleteMany({ where: { day: { lt } } });
  await db().mondayMail.deleteMany({ where: { monday: { lt } } });
}
