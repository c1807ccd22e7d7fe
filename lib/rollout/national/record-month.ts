import type { Actor } from "@/lib/auth/permissions";
import type { TypedMonth } from "@/lib/rollout/national/input";
import type { Month } from "@/lib/rollout/national/month";
import { versionOf } from "@/lib/rollout/national/month-page";
import { type Recorded, recordFigures } from "@/lib/rollout/national/record";

type Ask = {
  fields: readonly { pakkeId: string; name: string }[];
  month: Month;
  typed: TypedMonth;
  /** the event that the form was shown with */
  seen: string;
};

/** Records a month of a type as typed. A field that is emptied takes back what stood in it. */
export function recordMonth(actor: Actor, { fields, month, typed, seen }: Ask, now: Date): Promise<Recorded> {
  const figures = fields.map(({ pakkeId, name }) => ({
    pakkeId,
    month,
    given: typed.numbers.find(({ field }) => field === name)?.given ?? null,
  }));
  return recordFigures(
    actor,
    {
      figures,
      reading: typed.reading,
      isAsShown: (standing) => versionOf(standing.filter((one) => one.month === month)) === seen,
    },
    now,
  );
}
