import { disconnect } from "@/lib/db";
import type { RoundResult } from "@/lib/jobs/round";
import { mailIsSetUp } from "@/lib/mail/send";

/** Sends a round of mails now, and says how it went; the exit code is 1 when one was not sent. */
export async function mailByHand(send: (now: Date) => Promise<RoundResult>): Promise<void> {
  process.exitCode = await sent(send).finally(disconnect);
}

async function sent(send: (now: Date) => Promise<RoundResult>): Promise<number> {
  if (!mailIsSetUp()) return say("SMTP_URL og MAIL_FROM er ikke sat, så der kan ikke sendes mail.", 1);
  const { sent: count, refused, failed } = await send(new Date());
  return say(
    `Sendt: ${count}. Afvist af mailserveren: ${refused}. Ikke sendt: ${failed}.`,
    failed > 0 ? 1 : 0,
  );
}

function say(text: string, exitCode: number): number {
  console.log(text);
  return exitCode;
}
