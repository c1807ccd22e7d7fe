import { db, inTransaction, type Tx } from "@/lib/db";
import type { RoundResult } from "@/lib/jobs/round";
import { type Mail, mailProblem, sendMail } from "@/lib/mail/send";
import { hex, sha256 } from "@/lib/report/canonical";
import { statusParagraphs, statusSubject } from "@/lib/report/mail";
import { GETS_MAIL } from "@/lib/report/making/board";
import { storedDocument } from "@/lib/report/reading/stored";
import { statusFileName } from "@/lib/report/reading/words";
import { settingsToday } from "@/lib/setting/today";

type Queued = { quarter: string; number: number; userId: string };

/**
 * Sends each edition to each board member whose row is queued. A row is locked, the mail handed over, and the row marked, in
 * one transaction: a second process passes by what is locked, and finds the rest sent. What the server did not take is tried
 * again by the next run, and holds back nobody else.
 */
export async function sendStatusMails(now: Date): Promise<RoundResult> {
  const result: RoundResult = { sent: 0, refused: 0, failed: 0 };
  const queued = await db().editionMail.findMany({
    where: { state: "queued" },
    select: { quarter: true, number: true, userId: true },
    orderBy: [{ queuedAt: "asc" }, { userId: "asc" }],
  });
  const written = new Map<string, ReturnType<typeof mailOf>>();
  for (const one of queued) {
    const outcome = await sendOne(one, { now, write: () => writeOnce(written, one) });
    if (outcome) result[outcome] += 1;
  }
  return result;
}

type Sending = { now: Date; write: () => ReturnType<typeof mailOf> };

/** The mail of an edition, the same for all who get it: read and put together once in a round. */
function writeOnce(written: Map<string, ReturnType<typeof mailOf>>, one: Queued): ReturnType<typeof mailOf> {
  const name = `${one.quarter} ${one.number}`;
  const mail = written.get(name) ?? mailOf(one);
  written.set(name, mail);
  return mail;
}

async function sendOne(one: Queued, { now, write }: Sending): Promise<keyof RoundResult | null> {
  try {
    return await inTransaction((tx) => sendLocked(tx, one, { now, write }));
  } catch (error) {
    const problem = mailProblem(error);
    console.error(`Status: en mail blev ikke sendt (${problem}). Den prøves igen.`);
    await db().editionMail.updateMany({
      where: { ...one, state: "queued" },
      data: { attempts: { increment: 1 }, problem, triedAt: now },
    });
    return "failed";
  }
}

/** Null when another process has it, it is sent, or whoever was to have it wants it no more. */
async function sendLocked(tx: Tx, one: Queued, { now, write }: Sending): Promise<"sent" | "refused" | null> {
  const locked = await tx.$queryRaw<object[]>`
    select 1 from edition_mail where quarter = ${one.quarter} and number = ${one.number}
      and user_id = ${one.userId}::uuid and state = 'queued' for update skip locked`;
  if (locked.length === 0) return null;
  const user = await tx.user.findFirst({
    where: { id: one.userId, ...GETS_MAIL },
    select: { email: true },
  });
  const where = { quarter_number_userId: one };
  if (!user) {
    await tx.editionMail.update({ where, data: { state: "refused", problem: "not_wanted", triedAt: now } });
    return null;
  }
  const sent = await sendMail({ to: user.email, id: idOf(one), ...(await write()) });
  await tx.editionMail.update({
    where,
    data: {
      state: sent,
      attempts: { increment: 1 },
      problem: sent === "refused" ? "refused" : null,
      triedAt: now,
      sentAt: sent === "sent" ? now : null,
    },
  });
  if (sent === "refused") console.error("Status: mailserveren afviste en modtager.");
  return sent;
}

/** Says nothing of who gets it. */
function idOf({ quarter, number, userId }: Queued): string {
  return `status-${quarter}-${number}-${hex(sha256(userId)).slice(0, 32)}`;
}

async function mailOf({ quarter, number }: Queued): Promise<Omit<Mail, "to" | "id">> {
  const [{ document: json, pdf }, settings] = await Promise.all([
    db().edition.findUniqueOrThrow({
      where: { quarter_number: { quarter, number } },
      select: { document: true, pdf: true },
    }),
    settingsToday(),
  ]);
  const document = storedDocument(json);
  return {
    subject: statusSubject(document),
    paragraphs: statusParagraphs(document, { phone: settings["municipality.phone"] }),
    attachment: { name: statusFileName({ quarter, number }), type: "application/pdf", bytes: pdf },
  };
}
