import { DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import type { Actor } from "@/lib/auth/permissions";
import { addDays } from "@/lib/dates";
import { db } from "@/lib/db";
import { answerRemark } from "@/lib/remark/answer";
import { recordRemark } from "@/lib/remark/record";
import { hex } from "@/lib/report/canonical";
import { contentSha256 } from "@/lib/report/edition/freeze";
import { approveReport } from "@/lib/report/making/approve";
import { beginReport } from "@/lib/report/making/begin";
import { composeReport } from "@/lib/report/making/compose";
import { editReport } from "@/lib/report/making/edit";
import { listQuarters } from "@/lib/report/making/list";
import { publishReport } from "@/lib/report/making/publish";
import { type ReportRow, readReport } from "@/lib/report/making/read-report";
import { sendReport } from "@/lib/report/making/send";
import type { ReportStepped } from "@/lib/report/making/step";
import type { Quarter } from "@/lib/rollout/quarters";

const MET = `Mange tror, at en fuldmagt også gælder i telefonen. Nu siger vi det højt, før man skriver under.
På Café Paraplyen kommer folk igen, når de kender ansigtet.`;

const REMARKS = [
  {
    from: "Handicaprådet",
    body: "Post til blinde når ikke altid frem. Hvad gør I?",
    answer: "Man kan nu hente sit brev i Borgerservice eller få det læst op i telefonen.",
    outcome: "done",
    note: "fra 1. juni",
  },
  {
    from: "Ældre Sagen",
    body: "Hvad gør I for dem, der ikke har nogen?",
    answer: "Vi tæller dem nu, men vi kan ikke løse det alene. Derfor har vi spurgt staten.",
    outcome: "in_progress",
    note: "",
  },
  { from: "Ældrerådet", body: "Kan man få brevet med større skrift?" },
] as const;

/**
 * What the board said in the middle of a quarter, and the answers that are given a week after its end. One is left for
 * whoever practises.
 */
async function hearTheBoard(actor: Actor, quarter: Quarter): Promise<void> {
  const on = addDays(quarter.first, 40);
  const answeredAt = new Date(`${addDays(quarter.last, 7)}T09:00:00Z`);
  for (const { from, body, ...given } of REMARKS) {
    const said = await recordRemark(actor, { from, body, way: "meeting", on, formId: "øvelse" });
    if (!said.ok) throw new Error(`A remark of the practice was refused: ${said.refusal}`);
    if (!("answer" in given)) continue;
    const result = await answerRemark(actor, { key: said.key, version: 1 }, given, answeredAt);
    if (!result.ok) throw new Error(`An answer of the practice was refused: ${result.refusal}`);
  }
}

/**
 * The statuses of the quarters that have ended, published in time by one project lead and approved by the other. The last of
 * them is left for whoever practises. Gives how many were published.
 */
export async function publishStatuses(now: Date): Promise<number> {
  const [author, approver] = await projectLeads();
  if (!author || !approver) return 0;
  const over = (await listQuarters(author, now)).filter(({ isOver }) => isOver);
  const told = over.slice(1).map(({ quarter }) => quarter);
  for (const quarter of told.toReversed()) {
    if (quarter === told[0]) await hearTheBoard(author, quarter);
    await publish({ author, approver }, quarter);
  }
  return told.length;
}

async function projectLeads(): Promise<Actor[]> {
  const emails = DEMO_USERS.filter(({ role }) => role === "project_lead").map(({ email }) => email);
  const rows = await db().user.findMany({ where: { email: { in: emails }, demo: true } });
  return emails.flatMap((email) => {
    const row = rows.find((one) => one.email === email);
    return row ? [{ key: row.key, userId: row.id, roles: row.roles }] : [];
  });
}

type People = { author: Actor; approver: Actor };

/** From the day after the quarter to two weeks later, by the verbs of the screens. */
async function publish({ author, approver }: People, quarter: Quarter): Promise<void> {
  const at = (days: number) => new Date(`${addDays(quarter.last, days)}T09:00:00Z`);
  demand(await beginReport(author, quarter, at(5)));
  const words = { texts: new Map<string, string>(), met: MET, changed: "" };
  demand(await editReport(author, await shown(quarter), words, at(8)));
  demand(await sendReport(author, await shown(quarter), approver.key, at(8)));
  const { content } = await composeReport(await statusOf(quarter), at(12));
  const read = hex(contentSha256(content));
  demand(await approveReport(approver, { ...(await shown(quarter)), read }, at(12)));
  demand(await publishReport(author, await shown(quarter), at(14)));
}

async function statusOf(quarter: Quarter): Promise<ReportRow> {
  const report = await readReport(quarter);
  if (!report) throw new Error("There is no status of the practice.");
  return report;
}

async function shown(quarter: Quarter) {
  return { quarter, version: (await statusOf(quarter)).version };
}

function demand(result: ReportStepped): void {
  if (!result.ok) throw new Error(`A status of the practice was refused: ${result.refusal}`);
}
