import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { RemarkStatus } from "@/lib/remark/status";
import { hex } from "@/lib/report/canonical";
import { contentSha256 } from "@/lib/report/edition/freeze";
import { approveReport } from "@/lib/report/making/approve";
import { beginReport } from "@/lib/report/making/begin";
import { composeReport } from "@/lib/report/making/compose";
import { editReport } from "@/lib/report/making/edit";
import { publishReport } from "@/lib/report/making/publish";
import { type ReportRow, readReport } from "@/lib/report/making/read-report";
import { sendReport } from "@/lib/report/making/send";
import type { ReportStepped } from "@/lib/report/making/step";
import { parseQuarter, type QuarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";
import { NOW } from "./people";

export function aQuarter(id: QuarterId): Quarter {
  const quarter = parseQuarter(id);
  if (!quarter) throw new Error(`${id} is no quarter.`);
  return quarter;
}

/** A status as it is stored; throws when there is none. */
export async function statusOf(quarter: Quarter): Promise<ReportRow> {
  const report = await readReport(quarter);
  if (!report) throw new Error("There is no status of that quarter.");
  return report;
}

/** The version it has now: as it is shown. */
export async function shownNow(quarter: Quarter) {
  return { quarter, version: (await statusOf(quarter)).version };
}

/** The code of what an approver reads now. */
export async function readNow(quarter: Quarter, now = NOW): Promise<string> {
  return hex(contentSha256((await composeReport(await statusOf(quarter), now)).content));
}

type Words = { texts?: Record<string, string>; met?: string; changed?: string };
type People = { author: Actor; approver: Actor };

/** A status brought as far as is said, by the verbs of the screens. */
export async function broughtTo(
  state: "draft" | "sent_for_approval" | "approved" | "published",
  quarter: Quarter,
  { author, approver, texts = {}, met = "", changed = "" }: People & Words,
  now = NOW,
): Promise<void> {
  demand(await beginReport(author, quarter, now));
  const words = { texts: new Map(Object.entries(texts)), met, changed };
  demand(await editReport(author, await shownNow(quarter), words, now));
  if (state === "draft") return;
  demand(await sendReport(author, await shownNow(quarter), approver.key, now));
  if (state === "sent_for_approval") return;
  const read = await readNow(quarter, now);
  demand(await approveReport(approver, { ...(await shownNow(quarter)), read }, now));
  if (state === "approved") return;
  demand(await publishReport(author, await shownNow(quarter), now));
}

function demand(result: ReportStepped): void {
  if (!result.ok) throw new Error(`The status was refused: ${result.refusal}`);
}

type Said = { body?: string; answer?: string; status?: RemarkStatus; note?: string };

/** A remark of the board. Gives its id. */
export async function aRemark({
  body = "Hvad gør I for blinde?",
  answer = "Vi læser op.",
  status = "done",
  note = "",
}: Said = {}) {
  const isAnswered = status !== "open";
  const on = toDbDate(copenhagenDay(NOW));
  const { id } = await db().remark.create({
    data: {
      ...{ fromName: "Ældrerådet", body, writtenOn: on, submissionId: randomUUID(), status },
      ...(isAnswered ? { answer, answerNote: note, answeredOn: on } : {}),
    },
  });
  return id;
}
