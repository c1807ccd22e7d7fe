import type { Actor } from "@/lib/auth/permissions";
import { DEFINITION } from "@/lib/report/figures";
import { type ReportStepped, type ShownReport, stepReport } from "@/lib/report/making/step";
import { takeQuarterWatermark } from "@/lib/report/read-figures";

/** Counts the figures of the draft anew, with all that is known now. The words stay. */
export async function recountReport(actor: Actor, shown: ShownReport, now: Date): Promise<ReportStepped> {
  const watermark = await takeQuarterWatermark();
  return stepReport(
    actor,
    shown,
    { step: "edit", data: { watermark, definition: DEFINITION, countedAt: now } },
    now,
  );
}
