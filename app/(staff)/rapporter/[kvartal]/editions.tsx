import { EditionTable } from "@/components/report/edition-table";
import { SentMails } from "@/components/report/sent-mails";
import { Section } from "@/components/ui/section";
import { mailIsSetUp } from "@/lib/mail/send";
import type { QuarterLine } from "@/lib/report/making/list";
import { quarterId } from "@/lib/report/quarter";
import { readSentMails } from "@/lib/report/sent-mails";

/** What was published of a quarter, and how the mails of the last edition went. Nothing while there is none. */
export async function Editions({ line: { quarter, editions } }: { line: QuarterLine }) {
  const last = editions.at(-1);
  if (!last) return null;
  const mails = await readSentMails(quarterId(quarter), last.number);
  return (
    <Section id="udgaver" heading="Udgivne udgaver">
      <EditionTable quarter={quarter} editions={editions} />
      <SentMails mails={mails} isSetUp={mailIsSetUp()} />
    </Section>
  );
}
