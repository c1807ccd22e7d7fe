import { inTransaction, type Tx } from "@/lib/db";
import { type Mail, mailProblem, type Sent, sendMail } from "@/lib/mail/send";

/** One mail to each of some, and each of them once. */
export type Round<R extends { email: string }> = {
  /** what a log calls it; nothing else of it stands there */
  name: string;
  recipients: readonly R[];
  write: (recipient: R) => Promise<Omit<Mail, "to">>;
  /** Writes the row that says that the recipient has had it; false when there is one, or it is not wanted any more. */
  claim: (tx: Tx, recipient: R) => Promise<boolean>;
};

export type RoundResult = { sent: number; refused: number; failed: number };

/**
 * What the server did not take is tried again by the next run, and holds back nobody else. A recipient that the server
 * refuses for good is not tried again in this round.
 */
export async function sendRound<R extends { email: string }>(round: Round<R>): Promise<RoundResult> {
  const result: RoundResult = { sent: 0, refused: 0, failed: 0 };
  for (const recipient of round.recipients) {
    try {
      const sent = await sendOne(round, recipient);
      if (sent) result[sent] += 1;
      if (sent === "refused") console.error(`${round.name}: mailserveren afviste en modtager.`);
    } catch (error) {
      result.failed += 1;
      console.error(`${round.name}: en mail blev ikke sendt (${mailProblem(error)}). Den prøves igen.`);
    }
  }
  return result;
}

/**
 * The row is written first and holds the others back: a second process waits for it, finds it, and sends nothing. If the
 * server does not take the mail, the row goes with the transaction.
 */
async function sendOne<R extends { email: string }>(
  { write, claim }: Round<R>,
  recipient: R,
): Promise<Sent | null> {
  const mail = await write(recipient);
  return inTransaction(async (tx) =>
    (await claim(tx, recipient)) ? sendMail({ to: recipient.email, ...mail }) : null,
  );
}
