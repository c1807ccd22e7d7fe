import { CODE_SUBJECT, codeParagraphs } from "@/lib/auth/code-mail";
import { environment } from "@/lib/env.mjs";
import { mailIsSetUp, mailProblem, sendMail } from "@/lib/mail/send";

/** Are codes sent at all? In practice without a mail server they are written to the server's log. */
export function codesAreSent(): "by_mail" | "to_log" | "not" {
  if (mailIsSetUp()) return "by_mail";
  return environment().demo ? "to_log" : "not";
}

/** Sends a code. What went wrong stands in the log, never the address or the code: whoever waits can ask again. */
export async function sendCode({ to, code }: { to: string; code: string }): Promise<void> {
  const way = codesAreSent();
  if (way === "to_log") console.log(`Øvelse: koden til ${to} er ${code}.`);
  if (way !== "by_mail") return;
  try {
    const sent = await sendMail({ to, subject: CODE_SUBJECT, paragraphs: codeParagraphs(code) });
    if (sent === "refused") console.error("Kode: mailserveren afviste modtageren.");
  } catch (error) {
    console.error(`Kode: mailen blev ikke sendt (${mailProblem(error)}).`);
  }
}
