import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import { DEFINITION } from "@/lib/report/figures";
import { readReport } from "@/lib/report/making/read-report";
import type { ReportStepped } from "@/lib/report/making/step";
import { quarterId } from "@/lib/report/quarter";
import { takeQuarterWatermark } from "@/lib/report/read-figures";
import type { Quarter } from "@/lib/rollout/quarters";

/**
 * Opens a quarter that has ended: its figures are counted at what is known now, and a whole draft stands there. Where an
 * edition is published it is the next one, a correction, with the words of the last. One that is begun already is left as
 * it is.
 */
export async function beginReport(actor: Actor, quarter: Quarter, now: Date): Promise<ReportStepped> {
  if (!can(actor, "report:write") || !actor.userId) return { ok: false, refusal: "not_permitted" };
  if (quarter.last >= copenhagenDay(now)) return { ok: false, refusal: "not_over" };
  const { userId: authorId } = actor;
  const watermark = await takeQuarterWatermark();
  return inTransaction(async (tx) => {
    await oneAtATime(tx, "report");
    const last = await readReport(quarter, tx);
    if (last && last.state !== "published") return { ok: true, version: last.version };
    const id = quarterId(quarter);
    const number = (last?.number ?? 0) + 1;
    const { key, version } = await tx.report.create({
      data: {
        ...{ quarter: id, number, authorId, watermark, definition: DEFINITION, countedAt: now },
        asOf: toDbDate(quarter.last),
        texts: last?.texts ?? {},
        met: last?.met ?? "",
      },
    });
    await recordEvent(tx, {
      subject: { kind: "report", key },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "report.stepped", step: "begin", to: "draft", quarter: id, number },
    });
    return { ok: true, version };
  });
}
