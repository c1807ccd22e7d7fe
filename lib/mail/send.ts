import { createTransport } from "nodemailer";
import { environment } from "@/lib/env.mjs";
import { asHtml, asText, type Paragraphs } from "@/lib/mail/compose";

export type Attachment = { name: string; type: string; bytes: Uint8Array };
export type Mail = {
  to: string;
  subject: string;
  paragraphs: Paragraphs;
  attachment?: Attachment;
  /** the same each time it is tried: what the server took and did not answer in time is known again, and shown once */
  id?: string;
};

/** `refused` is for good: the server knows no such recipient, and to try again is no use. */
export type Sent = "sent" | "refused";

// Together below the time that a transaction may take: a mail is sent inside the one that claims it.
const TIMEOUTS = {
  connectionTimeout: 4_000,
  greetingTimeout: 4_000,
  socketTimeout: 6_000,
  dnsTimeout: 4_000,
};
const LONGEST_MS = 12_000;

/** Has the municipality given a server and a sender? */
export function mailIsSetUp(): boolean {
  const { smtpUrl, mailFrom } = environment();
  return smtpUrl !== null && mailFrom !== null;
}

/** Hands one mail to the municipality's server. Throws when it did not take it now, and may do so later. */
export async function sendMail({ to, subject, paragraphs, attachment, id }: Mail): Promise<Sent> {
  const { smtpUrl, mailFrom } = environment();
  if (!smtpUrl || !mailFrom) throw new Error("SMTP_URL og MAIL_FROM er ikke sat.");
  const transport = createTransport({
    url: smtpUrl,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const timer = setTimeout(() => transport.close(), LONGEST_MS);
  try {
    await transport.sendMail({
      from: mailFrom,
      to: { name: "", address: to }, // as a text it would be read as a list
      subject,
      ...(id ? { messageId: `<${id}@${domainOf(mailFrom)}>` } : {}),
      text: asText(paragraphs),
      html: asHtml(paragraphs),
      attachments: attachment
        ? [
            {
              filename: attachment.name,
              contentType: attachment.type,
              content: Buffer.from(attachment.bytes),
            },
          ]
        : [],
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": "da" },
    });
    return "sent";
  } catch (error) {
    if (isRefusedForGood(error)) return "refused";
    throw error;
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

/** Of "Odense Kommune <fuldmagt@odense.dk>". */
function domainOf(mailFrom: string): string {
  return /@([\w.-]+)>?$/.exec(mailFrom)?.[1] ?? "localhost";
}

/** A permanent answer (RFC 5321, 4.2.1) to the recipient alone; one to the sender or the sign-in can be mended. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error) || !("command" in error)) return false;
  return error.command === "RCPT TO" && Number(error.responseCode) >= 500;
}

/** What may stand in a log of a mail that was not sent: a code, never an address or a text. */
export function mailProblem(error: unknown): string {
  if (!(error instanceof Error)) return "ukendt";
  const code = "code" in error ? String(error.code) : error.name;
  return "responseCode" in error && error.responseCode ? `${code} ${error.responseCode}` : code;
}
