import { disconnect } from "@/lib/db";
import { sendMondayMails } from "@/lib/jobs/monday";
import { mailIsSetUp } from "@/lib/mail/send";

/** Sends this week's Monday mails now, to those who want one and have not had it. The server does it by itself. */
async function main(): Promise<number> {
  if (!mailIsSetUp()) return say("SMTP_URL og MAIL_FROM er ikke sat, så der kan ikke sendes mail.", 1);
  const { sent, refused, failed } = await sendMondayMails(new Date());
  return say(
    `Sendt: ${sent}. Afvist af mailserveren: ${refused}. Ikke sendt: ${failed}.`,
    failed > 0 ? 1 : 0,
  );
}

function say(text: string, exitCode: number): number {
  console.log(text);
  return exitCode;
}

process.exitCode = await main().finally(disconnect);
