import { addDays, type IsoDate, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";

const DAYS_KEPT = 14;

/** When somebody was away is nobody's business for long: absences that are over are gone for good. Gives how many. */
export async function deletePastAbsences(today: IsoDate): Promise<number> {
  const where = { toOn: { lt: toDbDate(addDays(today, -DAYS_KEPT)) } };
  return (await db().absence.deleteMany({ where })).count;
}
